#include "ui/today/greeting_text.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLinePercent = 128;
constexpr double kFewestLines = 3.0;

} // namespace

GreetingText::GreetingText(QWidget *parent) : QTextEdit(parent)
{
    setObjectName(u"greetingTextEdit"_s);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setEditing(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GreetingText::updateGeometry);
}

void GreetingText::setWords(const QString &text)
{
    document()->setDocumentMargin(grid::medium()); // the style's own is for fields
    setPlainText(text);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat airy;
    airy.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
    all.mergeBlockFormat(airy);
    document()->clearUndoRedoStacks();
    verticalScrollBar()->setValue(0);
}

void GreetingText::setEditing(bool editing)
{
    setReadOnly(!editing);
    setFrameShape(editing ? QFrame::StyledPanel : QFrame::NoFrame); // the style's field, or our own panel
    setTextInteractionFlags(editing ? Qt::TextEditorInteraction
                                    : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(editing ? Qt::StrongFocus : Qt::TabFocus);
    viewport()->setCursor(editing ? Qt::IBeamCursor : Qt::ArrowCursor);
    viewport()->update();
    update();
}

QSize GreetingText::sizeHint() const
{
    const int words = qCeil(document()->size().height()) + 2 * frameWidth();
    return {grid::px(320), qMax(words, heightOf(kFewestLines))};
}

QSize GreetingText::minimumSizeHint() const
{
    return {grid::px(160), qMin(sizeHint().height(), heightOf(kFewestLines))};
}

int GreetingText::heightOf(double lines) const
{
    return qRound(lines * fontMetrics().lineSpacing() * kLinePercent / 100) +
           2 * (qRound(document()->documentMargin()) + frameWidth());
}

// While only to be read, letters belong to the page's keys.
bool GreetingText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isReadOnly() &&
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy) &&
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll))
        return false;
    return QTextEdit::event(event);
}

void GreetingText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReadOnly() && enter && (event->modifiers() & Qt::ControlModifier))
        emit accepted();
    else if (!isReadOnly() && event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QTextEdit::keyPressEvent(event);
}

void GreetingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

// What is only to be read lies on the window's colour, without the look of a field.
void GreetingText::paintEvent(QPaintEvent *event)
{
    if (isReadOnly()) {
        QPainter painter(viewport());
        paint::box(painter, viewport()->rect(), colorOf(Role::Surface0, palette()),
                   colorOf(Role::Line, palette()), grid::radius());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paint::focusRing(painter, viewport()->rect(), colorOf(Role::Accent, palette()), grid::radius());
    }
    QTextEdit::paintEvent(event);
}

} // namespace ui
