#include "ui/greetings/rule_sentence.h"

#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

RulePart partOf(const QString &link)
{
    return static_cast<RulePart>(link.section(u':', 1).toInt());
}

} // namespace

RuleSentence::RuleSentence(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"ruleSentenceLabel"_s);
    setTextStyle(this, TextStyle::Body);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &link) { emit partAsked(partOf(link)); });
    connect(this, &QLabel::linkHovered, this, [this](const QString &link) {
        setToolTip(link.isEmpty() ? QString() : plainTip(GreetingWords::nameOf(partOf(link))));
    });
}

void RuleSentence::setSentence(const QList<SentencePiece> &sentence)
{
    const qsizetype place = chosen();
    m_sentence = sentence;
    QString text;
    for (const SentencePiece &piece : sentence) {
        const QString words = piece.text.toHtmlEscaped();
        text += piece.part
                    ? u"<a href=\"part:%1\"><b>%2</b></a>"_s.arg(static_cast<int>(*piece.part)).arg(words)
                    : words;
    }
    setText(u"<p style=\"white-space:pre-wrap; line-height:130%\">%1</p>"_s.arg(text));
    setAccessibleName(GreetingWords::plain(sentence));
    if (place >= 0)
        choose(place);
}

QPoint RuleSentence::under(RulePart part) const
{
    QTextDocument document; // laid out as the label does, which does not say where its links are
    document.setDefaultFont(font());
    document.setDocumentMargin(0);
    document.setHtml(text());
    document.setTextWidth(contentsRect().width());
    const QTextBlock block = document.firstBlock();
    const QPointF corner =
        contentsRect().topLeft() + document.documentLayout()->blockBoundingRect(block).topLeft();
    for (const Place &place : places()) {
        if (place.piece.part != part)
            continue;
        const QTextLine line = block.layout()->lineForTextPosition(place.start);
        return (corner + QPointF(line.cursorToX(place.start), line.y() + line.height())).toPoint();
    }
    return contentsRect().bottomLeft();
}

QList<RuleSentence::Place> RuleSentence::places() const
{
    QList<Place> places;
    int start = 0;
    for (const SentencePiece &piece : m_sentence) {
        if (piece.part)
            places.append({piece, start});
        start += static_cast<int>(piece.text.size());
    }
    return places;
}

qsizetype RuleSentence::chosen() const
{
    const QList<Place> all = places();
    const auto found = std::find_if(all.cbegin(), all.cend(), [this](const Place &place) {
        return hasSelectedText() && place.start == selectionStart();
    });
    return found == all.cend() ? -1 : found - all.cbegin();
}

void RuleSentence::choose(qsizetype place)
{
    setSelection(0, 0); // before the first link; also lays out what was set last
    for (; place >= 0; --place)
        focusNextPrevChild(true);
}

bool RuleSentence::focusNextPrevChild(bool next)
{
    const bool moved = QLabel::focusNextPrevChild(next);
    if (const qsizetype place = chosen(); place >= 0) {
        const SentencePiece piece = places().at(place).piece;
        setAccessibleDescription(u"%1: %2"_s.arg(GreetingWords::nameOf(*piece.part), piece.text));
    }
    return moved;
}

void RuleSentence::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (!hasSelectedText() && event->reason() != Qt::MouseFocusReason)
        choose(event->reason() == Qt::BacktabFocusReason ? places().size() - 1 : 0);
}

void RuleSentence::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_F2 ||
                       (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier);
    QKeyEvent enter(event->type(), Qt::Key_Return, Qt::NoModifier);
    QLabel::keyPressEvent(opens ? &enter : event);
}

void RuleSentence::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_sentence.isEmpty())
        setSentence(m_sentence); // links have the colour of the palette they were made with
}

} // namespace ui
