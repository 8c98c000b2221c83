import CarnetCore

/// Why a file is not read.
package enum FormatReason: String, ReasonName {
  // The file as a whole.
  case emptyFile, fileTooLarge, nestedTooDeep, unreadableCharacter, notAnInventory

  // A spreadsheet's.
  case notATable, tooManyRows, tooManyColumns, cellTooLong, quoteNotClosed, textAfterAQuote

  // An agent's, in JSON.
  case cutShort, unexpectedCharacter, byteOrderMark, controlCharacter, noSuchEscape, halfACharacter, nameGivenTwice

  // An agent's, in XML.
  case malformedXml, documentType, tooManyElements
}
