#include "ui/messages/template_edit.h"

#include "ui/messages/message_words.h"
#include "ui/messages/template_text.h"
#include "ui/messages/variable_popup.h"
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

TemplateEdit::TemplateEdit(QWidget *parent) : QTextEdit(parent), m_fields(new text::FieldObject(*this))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextEdit::textChanged, this, &TemplateEdit::sourceChanged);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        // A field opened to be rewritten closes when the cursor has left it.
        if (m_unfolded && !openField()) {
            m_unfolded = false;
            for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
                text::foldFields(block, textCursor().position());
        }
    });
}

TemplateEdit::~TemplateEdit()
{
    delete m_popup;
}

void TemplateEdit::setSource(const QString &source, const QString &language)
{
    m_language = language;
    m_unfolded = false;
    m_findings.clear();
    setExtraSelections({});
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

void TemplateEdit::showFindings(const QList<app::Finding> &findings, const QStringList &words)
{
    m_findings = findings;
    m_words = words;
    underline();
}

void TemplateEdit::underline()
{
    const text::Places places(*document());
    QList<ExtraSelection> waves;
    QHash<int, app::Severity> marks;
    for (const app::Finding &finding : std::as_const(m_findings)) {
        if (finding.length == 0)
            continue;
        ExtraSelection wave;
        wave.cursor = QTextCursor(document());
        wave.cursor.setPosition(places.position(finding.offset));
        wave.cursor.setPosition(places.endPosition(finding.offset + finding.length), QTextCursor::KeepAnchor);
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(
            colorOf(finding.severity == app::Severity::Error ? Role::Danger : Role::Prospect, palette()));
        for (int at = wave.cursor.selectionStart(); at < wave.cursor.selectionEnd(); ++at) {
            if (document()->characterAt(at) == QChar::ObjectReplacementCharacter)
                marks.insert(at, finding.severity);
        }
        waves.append(wave);
    }
    m_fields->setMarks(marks);
    setExtraSelections(waves);
    viewport()->update();
}

bool TemplateEdit::goToNextProblem()
{
    QList<ExtraSelection> waves = extraSelections();
    if (waves.isEmpty())
        return false;
    const auto start = [](const ExtraSelection &wave) { return wave.cursor.selectionStart(); };
    std::ranges::stable_sort(waves, {}, start);
    const auto next = std::ranges::upper_bound(waves, textCursor().selectionStart(), {}, start);
    setTextCursor((next == waves.end() ? waves.constFirst() : *next).cursor);
    setFocus(Qt::OtherFocusReason);
    return true;
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
        const int at = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
        const text::Places places(*document());
        for (qsizetype i = 0; i < m_findings.size(); ++i) {
            const app::Finding &finding = m_findings.at(i);
            if (finding.length > 0 && at >= places.position(finding.offset) &&
                at <= places.endPosition(finding.offset + finding.length)) {
                QToolTip::showText(help->globalPos(), plainTip(m_words.value(i)), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && popupIsOpen() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void TemplateEdit::keyPressEvent(QKeyEvent *event)
{
    if (takeKeyForPopup(event))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerVariables(true);
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
    if (typed == u"{" || popupIsOpen())
        offerVariables(false);
}

bool TemplateEdit::popupIsOpen() const
{
    return m_popup && m_popup->isVisible();
}

bool TemplateEdit::takeKeyForPopup(QKeyEvent *event)
{
    if (!popupIsOpen())
        return false;
    switch (event->key()) {
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Escape:
        m_popup->hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const auto variable = m_popup->chosen())
            pick(*variable);
        return true;
    default:
        return false;
    }
}

void TemplateEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QTextEdit::inputMethodEvent(event);
    if (event->commitString().contains(u'}'))
        text::foldFields(textCursor().block(), -1);
    if (!event->commitString().isEmpty() && popupIsOpen())
        offerVariables(false);
}

std::optional<QString> TemplateEdit::openField() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype open = before.lastIndexOf(u"{{"_s);
    if (open < 0 || before.indexOf(u'}', open) >= 0 ||
        before.indexOf(QChar::ObjectReplacementCharacter, open) >= 0)
        return std::nullopt;
    return before.mid(open + 2);
}

void TemplateEdit::offerVariables(bool asked)
{
    const auto typed = openField();
    if (!typed && !asked) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    if (!m_popup) {
        m_popup = new VariablePopup(this);
        connect(m_popup, &VariablePopup::picked, this, &TemplateEdit::pick);
    }
    const QRect line = cursorRect();
    m_popup->offer(typed.value_or(QString()), m_language,
                   {viewport()->mapTo(this, line.topLeft()), line.size()});
}

void TemplateEdit::pick(app::Variable variable)
{
    m_popup->hide();
    QTextCursor cursor = textCursor();
    if (const auto typed = openField()) {
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
    if (m_popup && event->reason() != Qt::MouseFocusReason)
        m_popup->hide();
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
        underline();
}

QMimeData *TemplateEdit::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(text::sourceOf(*document(), textCursor().selectionStart(), textCursor().selectionEnd()));
    return data;
}

void TemplateEdit::insertFromMimeData(const QMimeData *source)
{
    text::insertSource(textCursor(), m_single ? source->text().simplified() : source->text());
    ensureCursorVisible();
}

} // namespace ui
