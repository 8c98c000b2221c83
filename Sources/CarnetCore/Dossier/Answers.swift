/// The answers about one subject, by question.
///
/// They are few and there are many subjects: a list in the order of the questions' ids is smaller than a table, and as quick.
package struct Answers: Sendable, RandomAccessCollection {
  /// What stands for a question.
  package typealias Element = (question: String, answer: Answer)

  private var list: [Element] = []

  /// No answers.
  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { list.count }
  /// The answer at a place in the order of the questions' ids.
  package subscript(position: Int) -> Element { list[position] }

  /// What stands for a question; nil when nothing was ever said.
  package subscript(question: String) -> Answer? {
    let index = place(of: question)
    return index < list.count && list[index].question == question ? list[index].answer : nil
  }

  /// Those of a list; what comes later about one question replaces what came before.
  package init(_ told: some Sequence<Element>) {
    for (question, answer) in told { _ = put(answer, for: question) }
  }

  /// Puts an answer, or takes it away, and returns what stood there.
  mutating func put(_ answer: Answer?, for question: String) -> Answer? {
    let index = place(of: question)
    guard index < list.count, list[index].question == question else {
      if list.isEmpty { list.reserveCapacity(8) }
      if let answer { list.insert((question, answer), at: index) }
      return nil
    }
    let before = list[index].answer
    if let answer { list[index].answer = answer } else { list.remove(at: index) }
    return before
  }

  /// Where a question stands, or would.
  private func place(of question: String) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].question < question { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Answers: Hashable {
  package static func == (left: Answers, right: Answers) -> Bool {
    left.list.elementsEqual(right.list) { $0.question == $1.question && $0.answer == $1.answer }
  }

  package func hash(into hasher: inout Hasher) {
    for (question, answer) in list {
      hasher.combine(question)
      hasher.combine(answer)
    }
  }
}
