#include "ui/today/today_page.h"

#include "ui/language/explain.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/start_actions.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_model.h"
#include "ui/today/today_top.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kQuietLoading = 250ms; // a shorter wait needs no words
constexpr int kRecentContacts = 5;

} // namespace

TodayPage::TodayPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Today, parent), m_doer(needs.doer), m_loader(needs.loader),
      m_profile(needs.doer.desk(),
                [this](const app::CustomerProfile &profile) { m_pane->setProfile(profile); }),
      m_work(&needs.work), m_model(new TodayModel(this)), m_top(new TodayTop), m_stack(new QStackedWidget),
      m_loading(makeLabel(TextStyle::Secondary, u"todayLoadingLabel"_s)), m_splitter(new QSplitter),
      m_list(new TodayList), m_right(new QStackedWidget),
      m_pane(new GreetingPane(needs.doer.desk().clock().zone())), m_quiet(new EmptyState(u"today"_s)),
      m_nobody(new EmptyState(u"today"_s)), m_start(new StartActions(needs.doer.desk(), needs.doer.bar()))
{
    m_list->setModel(m_model);
    auto *listCard = new Card;
    listCard->hold(m_list);
    m_right->addWidget(m_pane);
    auto *quietCard = new Card;
    (new QVBoxLayout(quietCard))->addWidget(m_quiet);
    m_right->addWidget(quietCard);
    m_splitter->setObjectName(u"todaySplitter"_s);
    setPanes(*m_splitter, listCard, 400, m_right, 640);
    m_loading->setAlignment(Qt::AlignCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_loading, m_splitter, m_nobody, m_start})
        m_stack->addWidget(widget);
    header()->addWidget(new CommandField(needs.actions));
    body()->addWidget(m_top);
    body()->addWidget(m_stack, 1);
    m_top->hide();

    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] { m_loading->setText(tr("Reading today's greetings…")); });
    connect(m_start, &StartActions::importAsked, this, &TodayPage::importAsked);
    connect(m_list, &TodayList::headingChosen, this, &TodayPage::toggleDone);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_refreshing)
            showChosen();
    });
    m_profile.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.interactions || changes.customers; });
    connect(&m_loader, &TodayLoader::updated, this, &TodayPage::refresh);
    connect(&m_loader, &TodayLoader::failed, this, &TodayPage::showFailure);
    connect(m_work, &GreetingWork::hiddenChanged, this, &TodayPage::refresh);
    connect(m_work, &GreetingWork::broughtBack, this, [this](db::MessageId id) {
        m_wanted = id;
        refresh();
        focusList();
    });
    connectButtons();
    addActions(needs.actions);
    if (!m_loader.isLoaded())
        m_patience.start(kQuietLoading);
    m_list->setAccessibleName(tr("Greetings of the day"));
    m_nobody->setWords(tr("Nobody to greet today"), tr("Nor in the next seven days."));
    refresh();
}

void TodayPage::connectButtons()
{
    const GreetingButtons *buttons = &m_pane->buttons();
    connect(buttons, &GreetingButtons::copyWanted, this, &TodayPage::copy);
    connect(buttons, &GreetingButtons::sentWanted, this, &TodayPage::markSent);
    connect(buttons, &GreetingButtons::nextWanted, this, &TodayPage::goOn);
    connect(buttons, &GreetingButtons::skipWanted, this, &TodayPage::skip);
    connect(buttons, &GreetingButtons::takeBackWanted, this, [this] {
        if (const app::TodayItem *item = chosen())
            m_work->takeBack(*item);
    });
    connect(m_pane, &GreetingPane::editingEnded, this, &TodayPage::focusList);
    connect(m_pane, &GreetingPane::textChosen, m_work, &GreetingWork::reword);
    connect(m_work, &GreetingWork::rewordingFailed, this,
            [this](const app::TodayItem &before, const QString &text, db::ErrorKind why) {
                m_wanted = before.message.id;
                refresh();
                m_pane->goOnEditing(text, before, why);
            });
}

void TodayPage::enter()
{
    m_entered = true;
    if (m_stack->currentWidget() == m_splitter)
        focusList();
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QVariantMap TodayPage::place() const
{
    QVariantMap place{{u"done"_s, m_doneOpen}};
    if (const app::TodayItem *item = chosen())
        place.insert(u"greeting"_s, QVariant::fromValue(item->message.id));
    if (m_pane->isEditing())
        place.insert(u"words"_s, m_pane->words());
    if (m_pane->buttons().isAskingOwnWords())
        place.insert(u"skipping"_s, true);
    return place;
}

void TodayPage::restorePlace(const QVariantMap &place)
{
    m_doneOpen = place.value(u"done"_s).toBool();
    if (place.contains(u"greeting"_s))
        m_wanted = place.value(u"greeting"_s).value<db::MessageId>();
    refresh();
    if (place.contains(u"words"_s))
        m_pane->goOnEditing(place.value(u"words"_s).toString());
    if (place.contains(u"skipping"_s))
        m_pane->buttons().askOwnWords();
}

void TodayPage::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void TodayPage::showFailure(const db::Error &error)
{
    if (m_loader.isLoaded()) {
        m_doer.showError(error);
        return;
    }
    m_patience.stop();
    m_loading->setText(explain(error, m_doer.desk().path()));
}

const app::TodayItem *TodayPage::chosen() const
{
    const TodayRow *row = m_model->row(m_list->currentIndex());
    return row && row->kind == TodayRow::Kind::Person ? &row->item : nullptr;
}

const app::TodayItem *TodayPage::open() const
{
    const TodayRow *row = m_model->row(m_list->currentIndex());
    return row && row->isOpen() ? &row->item : nullptr;
}

void TodayPage::refresh()
{
    if (!m_loader.isLoaded())
        return;
    m_patience.stop();
    const app::TodayBoard &board = m_loader.board();
    header()->setSubtitle(TodayWords::dayLine(board.day));
    m_top->show(board);
    const bool nothing = board.total == 0 && board.coming.isEmpty();
    // A start that is still running keeps its place until it is done.
    const bool starting = board.emptyShop || m_start->isRunning();
    const auto *shown = m_stack->currentWidget();
    m_stack->setCurrentWidget(starting  ? static_cast<QWidget *>(m_start)
                              : nothing ? static_cast<QWidget *>(m_nobody)
                                        : m_splitter);
    if (shown != m_stack->currentWidget() && m_entered && !isHidden())
        enter(); // what had the keyboard is gone, or never was there
    m_top->setVisible(!starting && !nothing);

    const app::TodayItem *before = chosen();
    const auto id = before ? std::optional(before->message.id) : std::nullopt;
    const int place = m_list->currentIndex().row();
    const bool first = m_model->rowCount() == 0;
    m_refreshing = true;
    m_model->setRows(rowsOf(board, m_work->hidden(), m_doneOpen));
    m_refreshing = false;

    QModelIndex next = id ? m_model->indexOf(*id) : QModelIndex();
    if (m_wanted && m_model->indexOf(*m_wanted).isValid()) {
        next = m_model->indexOf(*m_wanted);
        m_wanted.reset();
    }
    if (m_pane->isEditing() && !next.isValid())
        return; // what is being written stays in sight, whatever has become of its row
    if (!next.isValid() && (id || first))
        next = id ? m_model->nextOpen(m_model->index(place - 1)) : m_model->firstDue();
    if (!next.isValid() && !id && !first)
        next = m_list->currentIndex();
    if (next.isValid())
        m_list->setCurrentIndex(next);
    else
        m_list->selectionModel()->clear();
    showChosen();
}

void TodayPage::showChosen()
{
    const app::TodayItem *item = chosen();
    if (!item) {
        m_right->setCurrentWidget(m_quiet->parentWidget());
        const TodayRow *row = m_model->row(m_list->currentIndex());
        const auto [title, sentence] = TodayWords::quiet(
            m_loader.board(), row && row->kind == TodayRow::Kind::Day ? &row->coming : nullptr,
            m_model->firstDue().isValid());
        m_quiet->setWords(title, sentence);
        return;
    }
    const bool other = !m_pane->item() || m_pane->item()->message.customer != item->message.customer;
    m_pane->show(*item);
    m_right->setCurrentWidget(m_pane);
    if (other)
        m_profile.ask(
            app::asking(&app::loadProfile, item->message.customer, m_doer.desk().clock(), kRecentContacts));
}

void TodayPage::toggleDone()
{
    m_doneOpen = !m_doneOpen;
    refresh();
    if (m_doneOpen)
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtTop);
}

} // namespace ui
