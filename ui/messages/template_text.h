#pragma once

#include <QList>
#include <QString>

class QTextBlock;
class QTextCharFormat;
class QTextCursor;
class QTextDocument;

/// How a template stands in a text document: words as they are, each field {{...}} as one inline object that
/// knows its source. A law holds: what was put in comes out letter for letter (line breaks as LF).
namespace ui::text {

/// Type of the inline object, for QAbstractTextDocumentLayout::registerHandler.
int fieldObjectType();
bool isField(const QTextCharFormat &format);
/// "{{honorific|quý khách}}".
QString fieldSource(const QTextCharFormat &format);

/// Writes a source at the cursor, as one step to undo; what was selected goes. NFC.
void insertSource(QTextCursor cursor, const QString &source);
QString sourceOf(const QTextDocument &document);
/// Of a stretch of the document, for the clipboard.
QString sourceOf(const QTextDocument &document, int from, int to);

/// Fields that stand in this block letter by letter become objects, except one the cursor is inside of.
/// Whether anything changed.
bool foldFields(const QTextBlock &block, int cursorPosition);
/// The field at this position becomes letters again, to be rewritten.
bool unfoldField(QTextCursor cursor);

/// Where an offset in the source stands in the document; inside of a field: before it.
class Places final
{
public:
    explicit Places(const QTextDocument &document);
    int position(qsizetype offset) const;
    /// Behind the stretch that ends at this offset: behind a field it ends in.
    int endPosition(qsizetype offset) const;

private:
    struct Stretch
    {
        int position;
        int length; // in the document
        qsizetype offset;
        qsizetype size; // in the source
    };
    QList<Stretch> m_stretches;
};

} // namespace ui::text
