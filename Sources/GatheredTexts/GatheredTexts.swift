/// Every text of the sources, gathered from them at each build: a line each, its place, the French and the English parted
/// by tabs.
package enum GatheredTexts {}
