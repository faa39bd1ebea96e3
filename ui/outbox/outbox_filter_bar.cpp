#include "ui/outbox/outbox_filter_bar.h"

#include "ui/language/word_labels.h"
#include "ui/outbox/outbox_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/search_field.h"

#include <QLabel>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Those by which messages go out.
constexpr std::array kOutboxChannels{db::Channel::Email, db::Channel::Sms, db::Channel::Zalo,
                                     db::Channel::Facebook, db::Channel::Phone};
constexpr int kOutboxWeek = 7;
constexpr int kOutboxMonth = 30;

} // namespace

OutboxFilterBar::OutboxFilterBar(const app::Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_search(named(new SearchField, u"outboxSearchLineEdit"_s)),
      m_channel(named(new FilterChip, u"outboxChannelChip"_s)),
      m_account(named(new FilterChip, u"outboxAccountChip"_s)),
      m_campaign(named(new FilterChip, u"outboxCampaignChip"_s)),
      m_days(named(new FilterChip, u"outboxDaysChip"_s)), m_accountMenu(new QMenu(this)),
      m_campaignMenu(new QMenu(this)), m_ownDays(new QWidget),
      m_from(named(new DateField(clock.today()), u"outboxFromDateField"_s)),
      m_to(named(new DateField(clock.today()), u"outboxToDateField"_s))
{
    m_search->setPlaceholderText(tr("Search by name, number or address"));
    m_search->setAccessibleName(tr("Search messages by the customer's name, number or address"));
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        m_filter.words = words;
        narrow();
    });
    connect(m_search, &SearchField::goToList, this, &OutboxFilterBar::goToList);
    addChannels();
    m_account->setMenu(m_accountMenu);
    m_campaign->setMenu(m_campaignMenu);
    buildDays();
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips); // the names of accounts and campaigns are as long as they like
    for (FilterChip *chip : {m_channel, m_account, m_campaign, m_days})
        flow->addWidget(chip);
    setLayout(columnOf(grid::small(), {m_search, chips, m_ownDays}));
    setAccounts({});
    setCampaigns({});
}

void OutboxFilterBar::addChannels()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, std::optional<db::Channel> channel) {
        menu->addAction(text, this, [this, channel] {
            m_filter.channel = channel;
            narrow();
        });
    };
    add(tr("All channels"), {});
    menu->addSeparator();
    for (const db::Channel channel : kOutboxChannels)
        add(labelOf(channel), channel);
    m_channel->setMenu(menu);
}

void OutboxFilterBar::setAccounts(const QList<db::SendingAccount> &accounts)
{
    if (m_accounts != accounts || accounts.isEmpty()) {
        m_accounts = accounts;
        m_accountMenu->clear();
        const auto add = [this](const QString &text, db::SendingAccountId id) {
            m_accountMenu->addAction(text, this, [this, id] {
                m_filter.account = id;
                narrow();
            });
        };
        add(tr("All accounts"), {});
        m_accountMenu->addSeparator();
        for (const db::SendingAccount &account : accounts)
            add(QString(account.name).replace(u'&', u"&&"_s), account.id); // no mnemonic
    }
    showChips();
}

void OutboxFilterBar::setCampaigns(const QList<db::Campaign> &campaigns)
{
    if (m_campaigns != campaigns || campaigns.isEmpty()) {
        m_campaigns = campaigns;
        m_campaignMenu->clear();
        const auto add = [this](const QString &text, db::CampaignId id) {
            m_campaignMenu->addAction(text, this, [this, id] {
                m_filter.campaign = id;
                narrow();
            });
        };
        add(tr("All campaigns"), {});
        m_campaignMenu->addSeparator();
        for (const db::Campaign &campaign : campaigns)
            add(QString(campaign.name).replace(u'&', u"&&"_s), campaign.id); // no mnemonic
    }
    showChips();
}

void OutboxFilterBar::buildDays()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &text, int first, int last) {
        menu->addAction(text, this, [this, first, last] {
            const QDate today = m_clock.today();
            chooseDays(today.addDays(first), today.addDays(last));
        });
    };
    menu->addAction(tr("All days"), this, [this] { chooseDays({}, {}); });
    menu->addSeparator();
    add(tr("Today"), 0, 0);
    add(tr("The last 7 days"), 1 - kOutboxWeek, 0);
    add(tr("The last 30 days"), 1 - kOutboxMonth, 0);
    add(tr("The next 7 days"), 0, kOutboxWeek - 1);
    menu->addAction(tr("Other days…"), this, &OutboxFilterBar::chooseOwnDays);
    m_days->setMenu(menu);
    auto *fromLabel = makeText(TextStyle::Body, u"outboxFromLabel"_s, tr("From", "first day of a period"));
    auto *toLabel = makeText(TextStyle::Body, u"outboxToLabel"_s, tr("to", "last day of a period"));
    fromLabel->setBuddy(m_from);
    toLabel->setBuddy(m_to);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (DateField *field : {m_from, m_to}) {
        field->setFixedWidth(grid::px(140));
        connect(field, &DateField::editingFinished, this, &OutboxFilterBar::applyOwnDays);
    }
    m_ownDays->setLayout(rowOf(grid::small(), {fromLabel, m_from, toLabel, m_to, BoxItem::rest()}));
    m_ownDays->hide();
}

void OutboxFilterBar::chooseDays(QDate from, QDate to)
{
    m_ownDays->hide();
    m_filter.from = from;
    m_filter.to = to;
    narrow();
}

void OutboxFilterBar::chooseOwnDays()
{
    const QDate today = m_clock.today();
    m_filter.from = m_filter.from.isValid() ? m_filter.from : today;
    m_filter.to = m_filter.to.isValid() ? m_filter.to : today;
    m_from->setDate(m_filter.from);
    m_to->setDate(m_filter.to);
    m_ownDays->show();
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
    narrow();
}

// Once a field is left: half a date may be another one.
void OutboxFilterBar::applyOwnDays()
{
    const auto [from, to] = std::minmax({m_from->date(), m_to->date()});
    const bool same = from == m_filter.from && to == m_filter.to;
    if (!from.isValid() || same)
        return;
    m_filter.from = from;
    m_filter.to = to;
    m_from->setDate(from);
    m_to->setDate(to);
    narrow();
}

void OutboxFilterBar::setFilter(const app::OutboxBoardFilter &filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_search);
    if (m_search->text().trimmed() != filter.words)
        m_search->setText(filter.words);
    m_search->searchNow();
    if (!filter.from.isValid())
        m_ownDays->hide();
    m_from->setDate(filter.from);
    m_to->setDate(filter.to);
    showChips();
}

void OutboxFilterBar::takeFocus()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void OutboxFilterBar::narrow()
{
    showChips();
    emit changed();
}

QString OutboxFilterBar::daysText() const
{
    if (!m_filter.from.isValid() && !m_filter.to.isValid())
        return tr("All days");
    const QDate today = m_clock.today();
    const QString from = OutboxWords::day(m_filter.from, today);
    return m_filter.from == m_filter.to
               ? from
               : tr("%1 – %2", "first and last day").arg(from, OutboxWords::day(m_filter.to, today));
}

void OutboxFilterBar::showChips()
{
    const auto account = std::ranges::find(m_accounts, m_filter.account, &db::SendingAccount::id);
    const bool hasAccount = account != m_accounts.end();
    m_channel->setText(m_filter.channel ? labelOf(*m_filter.channel) : tr("All channels"));
    m_channel->setChecked(m_filter.channel.has_value());
    m_channel->setAccessibleName(tr("Channel: %1").arg(m_channel->text()));
    m_account->setText(hasAccount ? account->name : tr("All accounts"));
    m_account->setChecked(hasAccount);
    m_account->setAccessibleName(tr("Account: %1").arg(m_account->text()));
    m_account->setVisible(!m_accounts.isEmpty());
    m_days->setText(daysText());
    m_days->setChecked(m_filter.from.isValid() || m_filter.to.isValid());
    m_days->setAccessibleName(tr("Days: %1").arg(m_days->text()));
    showCampaign();
    for (FilterChip *chip : {m_channel, m_account, m_campaign, m_days})
        chip->updateGeometry();
}

void OutboxFilterBar::showCampaign()
{
    const auto campaign = std::ranges::find(m_campaigns, m_filter.campaign, &db::Campaign::id);
    const bool isNarrowed = campaign != m_campaigns.end();
    m_campaign->setText(isNarrowed ? campaign->name : tr("All campaigns"));
    m_campaign->setChecked(isNarrowed);
    m_campaign->setAccessibleName(tr("Campaign: %1").arg(m_campaign->text()));
    m_campaign->setVisible(!m_campaigns.isEmpty());
}

} // namespace ui
