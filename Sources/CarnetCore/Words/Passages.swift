/// What turns a list into another, from its beginning: neighbouring elements make one passage.
package func passages<Element: Hashable>(
  from old: [Element], to new: [Element]
) -> [(removed: [Element], added: [Element])] {
  var (gone, come) = (Set<Int>(), Set<Int>())
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): gone.insert(offset)
    case .insert(let offset, _, _): come.insert(offset)
    }
  }
  var passages: [(removed: [Element], added: [Element])] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    var (removed, added): ([Element], [Element]) = ([], [])
    while left < old.count, gone.contains(left) {
      removed.append(old[left])
      left += 1
    }
    while right < new.count, come.contains(right) {
      added.append(new[right])
      right += 1
    }
    if removed.isEmpty, added.isEmpty {
      left += 1
      right += 1
    } else {
      passages.append((removed, added))
    }
  }
  return passages
}
