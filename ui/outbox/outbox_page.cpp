#include "ui/outbox/outbox_page.h"

#include "app/outbox/board/bounced_before.h"
#include "app/outbox/board/mail_file.h"
#include "app/outbox/board/next_steps.h"
#include "db/core/iso_date.h"
#include "ui/language/explain.h"
#include "ui/outbox/campaign_bar.h"
#include "ui/outbox/message_buttons.h"
#include "ui/outbox/message_panel.h"
#include "ui/outbox/messages_panel.h"
#include "ui/outbox/outbox_loader.h"
#include "ui/outbox/outbox_work.h"
#include "ui/outbox/pause_button.h"
#include "ui/outbox/unseen_mails_panel.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/icons.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/pane_splitter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kQuietOutboxJob = 400ms; // what is done sooner shows no progress

} // namespace

OutboxPage::OutboxPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Outbox, parent), m_doer(needs.doer), m_navigator(needs.navigator),
      m_dialogs(needs.dialogs), m_loader(new OutboxLoader(needs.doer.desk(), this)),
      m_work(new OutboxWork(needs.doer, this)),
      m_list(new MessagesPanel(*m_loader, needs.doer.desk().clock())),
      m_message(new MessagePanel(needs.doer.desk().clock())), m_campaign(new CampaignBar(m_doer, *m_loader)),
      m_progress(new JobProgress),
      m_item(needs.doer.desk(), [this](const app::OutboxItem &item) { m_message->show(item); }),
      m_bounced(needs.doer.desk(), [this](qint64 messages) { m_message->sayBounced(messages); })
{
    auto *splitter = new PaneSplitter(u"outboxSplitter"_s);
    splitter->setPanes({{m_list, 560, 280}, {m_message, 440, 260}});
    body()->addWidget(new UnseenMailsPanel(needs.doer));
    body()->addWidget(m_progress);
    body()->addWidget(m_campaign);
    body()->addWidget(splitter, 1);
    needs.state.remember(splitter);
    auto *pause = new PauseButton(needs.doer);
    connect(pause, &PauseButton::standingChanged, this,
            [this](const QString &words) { header()->setSubtitle(words); });
    header()->addWidget(pause);
    connectList();
    connectMessage();
    connectWork();
    addKeys();
    m_list->setFilter({});
}

void OutboxPage::connectList()
{
    connect(m_loader, &OutboxLoader::failed, &m_doer, &Doer::showError);
    connect(m_list, &MessagesPanel::chosenChanged, this, &OutboxPage::showChosen);
    connect(m_list, &MessagesPanel::entered, &m_message->buttons(), &MessageButtons::takeFocus);
    connect(m_list, &MessagesPanel::menuAsked, this, &OutboxPage::showMenu);
    connect(m_list, &MessagesPanel::todayAsked, this, &OutboxPage::todayAsked);
}

void OutboxPage::connectMessage()
{
    m_item.askAgainWhen([](const db::ChangeSet &changes) { return changes.outbox || changes.customers; });
    const auto failed = [this](const db::Error &error) {
        m_message->clear();
        if (error.kind != db::ErrorKind::NotFound) // gone with the sample shop, or with another shop
            m_doer.showError(error);
    };
    connect(&m_item, &LoaderBase::failed, this, failed);
    connect(&m_bounced, &LoaderBase::failed, this, failed);
    connect(m_message, &MessagePanel::customerAsked, &m_navigator, &Navigator::customerAsked);
    connect(m_message, &MessagePanel::saveAsked, this, &OutboxPage::saveMail);
    connect(m_message, &MessagePanel::left, m_list, &MessagesPanel::takeFocus);
    const MessageButtons &buttons = m_message->buttons();
    connect(&buttons, &MessageButtons::wanted, this, &OutboxPage::run);
    connect(&buttons, &MessageButtons::missedWanted, this, &OutboxPage::askAboutMissed);
    // Once the menu of reasons is closed: it would give the keyboard back to what is hidden by then.
    connect(&buttons, &MessageButtons::skipWanted, this, &OutboxPage::skip, Qt::QueuedConnection);
    connect(&buttons, &MessageButtons::skipCancelled, m_list, &MessagesPanel::takeFocus);
}

void OutboxPage::connectWork()
{
    connect(m_work, &OutboxWork::busyChanged, this,
            [this] { m_message->buttons().setBusy(m_work->isBusy()); });
    connect(m_work, &OutboxWork::jobStarted, this, &OutboxPage::showJob);
    connect(m_work, &OutboxWork::jobEnded, m_progress, &JobProgress::end);
    connect(m_campaign, &CampaignBar::jobStarted, this, &OutboxPage::showJob);
    connect(m_campaign, &CampaignBar::jobEnded, m_progress, &JobProgress::end);
}

void OutboxPage::showJob(const SharedCount &job, const QString &doing)
{
    QTimer::singleShot(kQuietOutboxJob, m_progress, [this, job, doing] {
        if (job.use_count() > 1) // else it has ended
            m_progress->follow(job, doing);
    });
}

void OutboxPage::addKeys()
{
    connect(addKey(this, QKeySequence::Find, tr("Search messages")), &QShortcut::activated, m_list,
            &MessagesPanel::takeFocusInSearch);
    const struct
    {
        Qt::Key key;
        db::MessageAction action;
        QString what;
    } table[] = {
        {Qt::Key_A, db::MessageAction::Approve, tr("Approve the message")},
        {Qt::Key_W, db::MessageAction::Withdraw, tr("Withdraw the approval")},
        {Qt::Key_R, db::MessageAction::SendAgain, tr("Send the message again")},
        {Qt::Key_D, db::MessageAction::MarkSent, tr("Mark the message as sent")},
        {Qt::Key_N, db::MessageAction::Resolve, tr("Record that the message was not sent")},
        {Qt::Key_S, db::MessageAction::Skip, tr("Skip the message")},
        {Qt::Key_O, db::MessageAction::Reopen, tr("Open the message again")},
    };
    // Of the list: elsewhere letters are typed.
    for (const auto &[key, action, what] : table)
        connect(addKey(m_list->list(), key, what), &QShortcut::activated, this,
                [this, pressed = action] { m_message->buttons().press(pressed); });
    connect(addKey(m_list->list(), Qt::Key_M, tr("See what was missed")), &QShortcut::activated, this,
            [this] { m_message->buttons().pressMissed(); });
    connect(addKey(m_list->list(), QKeySequence::Copy, tr("Copy the text")), &QShortcut::activated, this,
            &OutboxPage::copyText);
}

// Not to the list, where the letters of a name would act on a message.
void OutboxPage::enter()
{
    m_list->takeFocusInSearch();
}

QVariantMap OutboxPage::place() const
{
    const app::OutboxBoardFilter &filter = m_loader->filter();
    return {{u"state"_s, filter.state ? keyOf(*filter.state) : QString()},
            {u"channel"_s, filter.channel ? keyOf(*filter.channel) : QString()},
            {u"account"_s, filter.account.value},
            {u"from"_s, db::isoText(filter.from)},
            {u"to"_s, db::isoText(filter.to)},
            {u"words"_s, filter.words},
            {u"campaign"_s, filter.campaign.value},
            {u"message"_s, m_list->current().value}};
}

void OutboxPage::restorePlace(const QVariantMap &place)
{
    const auto text = [&place](const QString &name) { return place.value(name).toString(); };
    m_list->setFilter({db::wordOf<db::MessageState>(text(u"state"_s)),
                       db::wordOf<db::Channel>(text(u"channel"_s)),
                       db::SendingAccountId{place.value(u"account"_s).toLongLong()},
                       db::dateOfIso(text(u"from"_s)), db::dateOfIso(text(u"to"_s)), text(u"words"_s),
                       db::CampaignId{place.value(u"campaign"_s).toLongLong()}},
                      db::MessageId{place.value(u"message"_s).toLongLong()});
}

void OutboxPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_loader->setWatched(true);
    m_item.setWatched(true);
}

void OutboxPage::hideEvent(QHideEvent *event)
{
    m_loader->setWatched(false);
    m_item.setWatched(false);
    Page::hideEvent(event);
}

QList<db::OutboxMessage> OutboxPage::chosen() const
{
    QList<db::OutboxMessage> messages;
    const auto rows = m_list->chosen();
    for (const app::OutboxBoardRow &row : rows)
        messages.append(row.message);
    return messages;
}

void OutboxPage::showChosen()
{
    const QList<db::OutboxMessage> messages = chosen();
    m_bounced.cancel();
    if (messages.size() == 1)
        return m_item.ask(app::asking(&app::outboxItem, m_doer.desk().clock(), messages.constFirst().id));
    m_item.cancel();
    if (messages.isEmpty())
        return m_message->clear();
    m_message->showMany(m_list->chosen(), m_loader->board().selfSending);
    QList<db::MessageId> ids;
    for (const db::OutboxMessage &message :
         app::messagesFor(db::MessageAction::SendAgain, messages, m_loader->board().selfSending))
        ids.append(message.id);
    m_bounced.ask(app::asking(&app::countBouncedBefore, ids));
}

void OutboxPage::run(db::MessageAction action)
{
    m_list->takeFocus(); // the button may go
    m_work->run(action, chosen(), m_loader->board().selfSending);
}

void OutboxPage::askAboutMissed()
{
    QList<db::MessageId> missed;
    const auto rows = m_list->chosen();
    for (const app::OutboxBoardRow &row : rows) {
        if (row.missed)
            missed.append(row.message.id);
    }
    if (!missed.isEmpty())
        emit m_navigator.missedAsked(missed);
}

void OutboxPage::skip(const QString &reason)
{
    m_list->takeFocus();
    m_work->skip(chosen(), reason);
}

void OutboxPage::copyText()
{
    QStringList texts;
    const auto messages = chosen();
    for (const db::OutboxMessage &message : messages)
        texts.append(message.text);
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
}

void OutboxPage::saveMail()
{
    if (!m_message->shown() || !m_message->shown()->mail)
        return;
    const app::OutboxItem &item = *m_message->shown();
    const FileQuestion question{FileQuestion::For::Saving,
                                tr("Save the mail as it was sent"),
                                {},
                                u"message-%1.eml"_s.arg(item.message.id.value),
                                u"eml"_s,
                                {tr("Mails (%1)", "files").arg(u"*.eml"_s)}};
    m_dialogs.ask(this, question,
                  [this, bytes = item.bytes](const QString &file) { writeMail(file, bytes); });
}

void OutboxPage::writeMail(const QString &file, const QByteArray &bytes)
{
    m_doer.desk().askAside(
        this, app::working(&app::saveMailFile, file, bytes), [this, file](const db::Result<void> &written) {
            if (written)
                m_doer.bar().show({Notice::Kind::Info, tr("Saved: %1", "a file").arg(file)});
            else
                m_doer.bar().show({Notice::Kind::Danger, explain(written.error(), file)});
        });
}

void OutboxPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"outboxMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_message->buttons().fill(*menu);
    menu->addSeparator();
    const auto messages = chosen();
    QAction *customer =
        menu->addAction(Icons::icon(u"customers"_s), tr("Show the customer"), this,
                        [this, messages] { emit m_navigator.customerAsked(messages.constFirst().customer); });
    customer->setEnabled(messages.size() == 1);
    menu->addAction(Icons::icon(u"copy"_s), tr("Copy the text\tCtrl+C"), this, &OutboxPage::copyText);
    menu->popup(at);
}

} // namespace ui
