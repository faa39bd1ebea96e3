#include "ui/messages/template_head.h"

#include "ui/language/word_labels.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

TemplateHead::TemplateHead(QWidget *parent)
    : QWidget(parent), m_title(named(new QLineEdit, u"titleLineEdit"_s)), m_audience(new Chip),
      m_purpose(named(new FilterChip, u"purposeFilterChip"_s)),
      m_occasion(new Chip({}, ChipLook::outlined())), m_channels(rowOf(grid::tight(), {})),
      m_version(named(new FilterChip, u"versionFilterChip"_s)),
      m_more(named(new FilterChip, u"deedsFilterChip"_s)), m_actions(new QMenu(this))
{
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the template"));
    m_title->setFont(fontOf(TextStyle::Section));
    m_title->setMaxLength(120);
    m_version->setCheckable(false);
    m_version->setToolTip(tr("See what was changed when, and restore an earlier wording"));
    m_more->setText(tr("More", "things to do"));
    m_more->setAccessibleName(tr("More to do with this template"));
    m_more->setMenu(m_actions);
    m_audience->setToolTip(tr("The audience of a template can't be changed, so that no one is sent the "
                              "others' words. To say it to the others, duplicate it."));
    auto *purposes = new QMenu(this);
    for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Care, db::Purpose::Promotion}) {
        purposes->addAction(labelOf(purpose), this, [this, purpose] {
            showPurpose(purpose);
            emit purposeChosen(purpose);
        });
    }
    m_purpose->setMenu(purposes);

    auto *channels = new QWidget;
    channels->setLayout(m_channels);
    auto *second = new FlowLayout;
    second->setSpacing(grid::small());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_audience, m_purpose, m_occasion, channels})
        second->addWidget(widget);
    setLayout(columnOf(grid::small(), {rowOf(grid::small(), {{m_title, 1}, m_version, m_more}), second}));
    connect(m_title, &QLineEdit::textEdited, this, &TemplateHead::titleEdited);
    connect(m_version, &QAbstractButton::clicked, this, &TemplateHead::versionsAsked);
    show({}, {}, {});
}

QString TemplateHead::title() const
{
    return m_title->text();
}

void TemplateHead::show(const app::TemplateEntry &entry, const db::Template &text,
                        const app::TemplateLibrary &library)
{
    if (m_title->text() != text.title) {
        m_title->setText(text.title);
        m_title->setCursorPosition(0); // a long one is read from its beginning
    }
    m_audience->setLook(text.audience == db::Audience::Prospect ? ChipLook::prospect()
                                                                : ChipLook::existing());
    m_audience->setText(MessageWords::people(text.audience));
    showPurpose(text.purpose);
    m_occasion->setText(MessageWords::occasion(library, text.occasionKey));
    fillChannels(entry, text.channel);
    m_version->setVisible(bool(text.id));
    m_version->setText(tr("Version %1").arg(text.version));
    m_more->setVisible(bool(text.id));
    m_actions->clear();
    m_actions->addAction(tr("Duplicate…"), this, &TemplateHead::duplicateAsked);
    m_actions->addAction(tr("Versions"), this, &TemplateHead::versionsAsked);
    m_actions->addAction(text.archived ? tr("Restore") : tr("Archive"), this, &TemplateHead::archiveAsked);
}

void TemplateHead::showPurpose(db::Purpose purpose)
{
    m_purpose->setText(labelOf(purpose));
    m_purpose->setAccessibleName(tr("Purpose: %1").arg(labelOf(purpose)));
}

void TemplateHead::fillChannels(const app::TemplateEntry &entry, db::Channel shown)
{
    emptyOut(*m_channels);
    const auto add = [this](const QString &text, const QString &name) {
        auto *chip = named(new FilterChip, name);
        chip->setText(text);
        m_channels->addWidget(chip);
        return chip;
    };
    QList<db::Channel> missing{db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
    for (const app::TemplateEntry::Text &one : entry.texts) {
        const db::Channel channel = one.text.channel;
        missing.removeAll(channel);
        auto *chip = add(labelOf(channel), db::keyOf(channel) + u"ChannelFilterChip"_s);
        chip->setChecked(channel == shown);
        connect(chip, &QAbstractButton::clicked, this, [this, chip, channel, on = channel == shown] {
            chip->setChecked(on);
            emit channelAsked(channel);
        });
    }
    if (entry.archived)
        return;
    for (const db::Channel channel : std::as_const(missing)) {
        auto *chip = add(u"+ "_s + labelOf(channel), db::keyOf(channel) + u"AddFilterChip"_s);
        chip->setCheckable(false);
        chip->setToolTip(plainTip(tr("Write this for %1 too", "a channel").arg(labelOf(channel))));
        connect(chip, &QAbstractButton::clicked, this, [this, channel] { emit addChannelAsked(channel); });
    }
}

} // namespace ui
