#pragma once

#include "app/messages/finding.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTextObjectInterface>

class QTextBlock;
class QTextCursor;
class QTextEdit;

/// How a template stands in a text document: words as they are, each field {{...}} as one inline object that
/// knows its source. A law holds: what was put in comes out letter for letter (line breaks as LF).
namespace ui::text {

/// Writes a source at the cursor, as one step to undo; what was selected goes. NFC.
void insertSource(QTextCursor cursor, const QString &source);
QString sourceOf(const QTextDocument &document);
/// Of a stretch of the document, for the clipboard.
QString sourceOf(const QTextDocument &document, int from, int to);

/// Fields that stand in this block letter by letter become objects, except one the cursor is inside of.
void foldFields(const QTextBlock &block, int cursorPosition);
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

/// Draws a field of a template as a soft chip with the variable's name, as tall as the words around it.
class FieldObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// Draws the fields of `view`, which is its parent.
    explicit FieldObject(QTextEdit &view);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
    /// Fields, by position, that something is to be said about.
    void setMarks(const QHash<int, app::Severity> &marks) { m_marks = marks; }

private:
    const QTextEdit &m_view;
    QHash<int, app::Severity> m_marks;
};

} // namespace ui::text
