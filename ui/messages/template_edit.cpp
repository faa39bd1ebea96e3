#include "ui/messages/template_edit.h"

#include "ui/messages/message_words.h"
#include "ui/messages/template_text.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double kAiryLine = 1.55; // of the height of a letter

/// A field as one writes it: with what stands in where a value is often missing.
QString fieldFor(app::Variable variable, const QString &language)
{
    const bool english = language == "en"_L1;
    if (variable == app::Variable::Honorific)
        return english ? u"{{honorific|}}"_s : u"{{honorific|quý khách}}"_s;
    if (variable == app::Variable::GivenName)
        return english ? u"{{given_name|there}}"_s : u"{{given_name|}}"_s;
    return u"{{%1}}"_s.arg(app::infoOf(variable).key);
}

} // namespace

TemplateEdit::TemplateEdit(QWidget *parent)
    : QTextEdit(parent), m_marks(*this, *new text::FieldObject(*this)), // its child
      m_offer(*this, [this](app::Variable variable) { pick(variable); })
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextEdit::textChanged, this, &TemplateEdit::sourceChanged);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        // A field opened to be rewritten closes when the cursor has left it.
        if (m_unfolded && !FieldOffer::typedField(textCursor())) {
            m_unfolded = false;
            for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
                text::foldFields(block, textCursor().position());
        }
    });
}

void TemplateEdit::setSource(const QString &source, const QString &language)
{
    m_language = language;
    m_unfolded = false;
    m_marks.clear();
    const QSignalBlocker quiet(this);
    clear();
    layOut();
    text::insertSource(textCursor(), source);
    document()->clearUndoRedoStacks();
    moveCursor(QTextCursor::Start);
}

void TemplateEdit::layOut()
{
    const int line =
        m_single ? grid::rowHeight() - 2 * grid::px(5) : qRound(fontMetrics().height() * kAiryLine);
    document()->setDocumentMargin(m_single ? grid::px(5) : grid::large());
    QTextBlockFormat airy;
    airy.setLineHeight(line, QTextBlockFormat::FixedHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(airy);
}

QString TemplateEdit::source() const
{
    return text::sourceOf(*document());
}

void TemplateEdit::replaceSource(const QString &source)
{
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    text::insertSource(all, source);
}

void TemplateEdit::insertVariable(app::Variable variable)
{
    text::insertSource(textCursor(), fieldFor(variable, m_language));
    ensureCursorVisible();
}

void TemplateEdit::insertPicture(const QString &name)
{
    const QString word = m_language == "en"_L1 ? u"picture"_s : u"ảnh"_s;
    text::insertSource(textCursor(), u"{{%1:%2}}"_s.arg(word, name));
    ensureCursorVisible();
}

void TemplateEdit::showFindings(const QList<app::Finding> &findings, const QStringList &words)
{
    m_marks.show(findings, words);
}

bool TemplateEdit::goToNextProblem()
{
    return m_marks.goToNext();
}

void TemplateEdit::setSingleLine(bool single)
{
    m_single = single;
    setLineWrapMode(single ? QTextEdit::NoWrap : QTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(single ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, single ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void TemplateEdit::growWithText()
{
    m_grows = true;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

QSize TemplateEdit::sizeHint() const
{
    if (m_single)
        return {grid::px(200), grid::rowHeight()};
    const QSize hint = QTextEdit::sizeHint();
    if (!m_grows)
        return hint;
    const int further = 2 * qRound(fontMetrics().height() * kAiryLine);
    return {hint.width(),
            qMax(grid::px(160), qCeil(document()->size().height()) + 2 * frameWidth() + further)};
}

QSize TemplateEdit::minimumSizeHint() const
{
    // Where the room is short, lines without words go before anything else.
    const int words = m_grows ? qCeil(document()->size().height()) + 2 * frameWidth() : 0;
    return {grid::px(160), m_single ? grid::rowHeight() : qBound(grid::px(96), words, grid::px(190))};
}

bool TemplateEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString words = m_marks.wordsAt(viewport()->mapFrom(this, help->pos()));
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(words), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && m_offer.isOpen() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void TemplateEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_offer.takeKey(*event))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_offer.open(m_language);
        return;
    }
    if (m_single && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        focusNextChild();
        return;
    }
    if (event->key() == Qt::Key_F2 && text::unfoldField(textCursor())) {
        m_unfolded = true;
        return;
    }
    QTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    if (typed.contains(u'}'))
        text::foldFields(textCursor().block(), -1);
    if (typed == u"{" || m_offer.isOpen())
        m_offer.follow(m_language);
}

void TemplateEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QTextEdit::inputMethodEvent(event);
    if (event->commitString().contains(u'}'))
        text::foldFields(textCursor().block(), -1);
    if (!event->commitString().isEmpty() && m_offer.isOpen())
        m_offer.follow(m_language);
}

void TemplateEdit::pick(app::Variable variable)
{
    m_offer.hide();
    QTextCursor cursor = textCursor();
    if (const auto typed = FieldOffer::typedField(textCursor())) {
        cursor.setPosition(cursor.position() - static_cast<int>(typed->size()) - 2, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    insertVariable(variable);
}

void TemplateEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (text::unfoldField(cursorForPosition(event->position().toPoint())))
        m_unfolded = true;
    else
        QTextEdit::mouseDoubleClickEvent(event);
}

void TemplateEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason)
        m_offer.hide();
    QTextEdit::focusOutEvent(event);
}

void TemplateEdit::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paint::box(painter, viewport()->rect(), colorOf(Role::Surface0, palette()),
               colorOf(hasFocus() ? Role::Accent : Role::Line, palette()), grid::radius());
    painter.end();
    QTextEdit::paintEvent(event);
}

void TemplateEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_marks.paint();
}

QMimeData *TemplateEdit::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(text::sourceOf(*document(), textCursor().selectionStart(), textCursor().selectionEnd()));
    return data;
}

bool TemplateEdit::canInsertFromMimeData(const QMimeData *source) const
{
    const QList<QUrl> urls = source->urls();
    return std::ranges::none_of(urls, &QUrl::isLocalFile) && QTextEdit::canInsertFromMimeData(source);
}

void TemplateEdit::insertFromMimeData(const QMimeData *source)
{
    text::insertSource(textCursor(), m_single ? source->text().simplified() : source->text());
    ensureCursorVisible();
}

} // namespace ui
