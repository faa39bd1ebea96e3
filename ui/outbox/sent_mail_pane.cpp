#include "ui/outbox/sent_mail_pane.h"

#include "ui/outbox/outbox_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostBytesShown = qsizetype{64} * 1024; // a mail may hold files

QString fieldsText(const app::ReadableMail &mail)
{
    QStringList lines;
    for (const app::ReadableField &field : mail.fields)
        lines.append(u"%1: %2"_s.arg(field.name, field.value));
    return lines.join(u'\n');
}

QString partsText(const app::ReadableMail &mail)
{
    QStringList lines;
    for (const app::ReadablePart &part : mail.parts) {
        QStringList words{part.fileName, part.mediaType, OutboxWords::size(part.size)};
        words.removeAll(QString());
        lines.append(words.join(u" · "_s));
    }
    return lines.join(u'\n');
}

} // namespace

SentMailPane::SentMailPane(QWidget *parent)
    : QWidget(parent), m_fields(makeWrappedLabel(TextStyle::Secondary, u"mailFieldsLabel"_s)),
      m_parts(makeWrappedLabel(TextStyle::Secondary, u"mailPartsLabel"_s)),
      m_turn(makeButton(u"mailBytesPushButton"_s, {}, ButtonKind::Link)),
      m_save(makeButton(u"mailSavePushButton"_s, tr("Save as .eml…"))),
      m_raw(named(new QPlainTextEdit, u"mailBytesPlainTextEdit"_s))
{
    for (QLabel *label : {m_fields, m_parts})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFixedHeight(grid::px(220));
    m_raw->setAccessibleName(tr("The exact bytes that were sent"));
    auto *title = makeText(TextStyle::SecondaryStrong, u"mailTitleLabel"_s, tr("As it was sent"));
    setLayout(columnOf(grid::small(), {title, m_fields, m_parts,
                                       rowOf(grid::small(), {m_save, m_turn, BoxItem::rest()}), m_raw}));
    connect(m_save, &QPushButton::clicked, this, &SentMailPane::saveAsked);
    connect(m_turn, &QPushButton::clicked, this, [this] { showBytes(m_raw->isHidden()); });
    showBytes(false);
    hide();
}

void SentMailPane::show(const app::OutboxItem &item)
{
    const bool same = m_bytes == item.bytes;
    m_bytes = item.bytes;
    setVisible(!m_bytes.isEmpty());
    m_fields->setVisible(item.mail.has_value());
    m_parts->setVisible(item.mail.has_value());
    m_save->setVisible(item.mail.has_value());
    if (item.mail) {
        m_fields->setText(fieldsText(*item.mail));
        m_parts->setText(partsText(*item.mail));
    }
    if (!same)
        showBytes(false);
}

void SentMailPane::showBytes(bool shown)
{
    QString text;
    if (shown)
        text = QString::fromUtf8(m_bytes.first(std::min(m_bytes.size(), kMostBytesShown)));
    if (shown && m_bytes.size() > kMostBytesShown)
        text += u'\n' + tr("The rest is in the file that can be saved.");
    m_raw->setPlainText(text);
    m_raw->setVisible(shown);
    m_turn->setText(shown ? tr("Hide the bytes") : tr("Show the bytes"));
}

} // namespace ui
