#include "ui/today/today_page.h"

#include "ui/language/explain.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/start_actions.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/not_reached_dialog.h"
#include "ui/today/selection_pane.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_menu.h"
#include "ui/today/today_model.h"
#include "ui/today/today_top.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/job_progress.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kQuietJob = 400ms;     // what is done sooner shows no progress
constexpr auto kQuietLoading = 250ms; // a shorter wait needs no words
constexpr int kRecentContacts = 5;

} // namespace

TodayPage::TodayPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Today, parent), m_doer(needs.doer), m_loader(needs.loader),
      m_profile(needs.doer.desk(),
                [this](const app::CustomerProfile &profile) { m_pane->setProfile(profile); }),
      m_work(&needs.work), m_model(new TodayModel(this)), m_top(new TodayTop), m_stack(new QStackedWidget),
      m_loading(makeLabel(TextStyle::Secondary, u"todayLoadingLabel"_s)), m_splitter(new QSplitter),
      m_list(new TodayList), m_selection(*m_list, *m_model, m_loader, *m_work), m_right(new QStackedWidget),
      m_pane(new GreetingPane(needs.doer.desk().clock())), m_many(new SelectionPane),
      m_progress(new JobProgress), m_quiet(new EmptyState(u"today"_s)), m_nobody(new EmptyState(u"today"_s)),
      m_start(new StartActions(needs.doer.desk(), needs.doer.bar()))
{
    m_list->setModel(m_model);
    auto *listCard = new Card;
    listCard->hold(m_list);
    m_right->addWidget(m_pane);
    m_right->addWidget(m_many);
    auto *quietCard = new Card;
    (new QVBoxLayout(quietCard))->addWidget(m_quiet);
    m_right->addWidget(quietCard);
    m_splitter->setObjectName(u"todaySplitter"_s);
    setPanes(*m_splitter, listCard, 400, m_right, 640);
    m_loading->setAlignment(Qt::AlignCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_loading, m_splitter, m_nobody, m_start})
        m_stack->addWidget(widget);
    auto *files = makeButton(u"exportDayPushButton"_s, tr("Export the day"));
    auto *fileMenu = new QMenu(files);
    addDayExports(*fileMenu, [this](DayExport kind) { emit exportAsked(kind, {}); });
    files->setMenu(fileMenu);
    header()->addWidget(files);
    header()->addWidget(new CommandField(needs.actions));
    body()->addWidget(m_top);
    body()->addWidget(m_progress);
    body()->addWidget(m_stack, 1);
    m_top->hide();

    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] { m_loading->setText(tr("Reading today's greetings…")); });
    connect(m_start, &StartActions::importAsked, this, &TodayPage::importAsked);
    connect(m_top, &TodayTop::notReachedWanted, this, &TodayPage::showNotReached);
    connect(m_list, &TodayList::headingChosen, this, &TodayPage::turnHead);
    connect(m_list, &TodayList::menuWanted, this, &TodayPage::showMenu);
    connect(m_list, &TodayList::doubleClicked, this, &TodayPage::askCustomer);
    // After the current line: by then it is known which others are chosen with it.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
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
    connect(m_work, &GreetingWork::jobStarted, this, [this](const SharedCount &job, const QString &doing) {
        QTimer::singleShot(kQuietJob, this, [this, job, doing] {
            if (job.use_count() > 1) // else it has ended
                m_progress->follow(job, doing);
        });
    });
    connect(m_work, &GreetingWork::jobEnded, m_progress, &JobProgress::end);
    connectButtons(m_pane->buttons());
    connectButtons(m_many->buttons());
    connectPane();
    addActions(needs.actions);
    if (!m_loader.isLoaded())
        m_patience.start(kQuietLoading);
    m_list->setAccessibleName(tr("Greetings of the day"));
    m_nobody->setWords(tr("No one to greet today"), tr("No one in the next seven days either."));
    refresh();
}

void TodayPage::connectButtons(const GreetingButtons &buttons)
{
    connect(&buttons, &GreetingButtons::copyWanted, this, &TodayPage::copy);
    connect(&buttons, &GreetingButtons::sentWanted, this, &TodayPage::markSent);
    connect(&buttons, &GreetingButtons::nextWanted, this, &TodayPage::goOn);
    // Once the menu of reasons is closed: it would give the keyboard back to what is hidden by then.
    connect(&buttons, &GreetingButtons::skipWanted, this, &TodayPage::skip, Qt::QueuedConnection);
    connect(&buttons, &GreetingButtons::skipCancelled, this, &TodayPage::focusList);
    connect(&buttons, &GreetingButtons::takeBackWanted, this, &TodayPage::takeBack);
    connect(&buttons, &GreetingButtons::exportWanted, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"todayExportMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addDayExports(*menu, [this](DayExport kind) { exportMany(kind); });
        menu->popup(at);
    });
}

void TodayPage::connectPane()
{
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
    QVariantMap place{{u"done"_s, !m_folds.done}, {u"missed"_s, !m_folds.missed}};
    if (const app::TodayItem *item = m_selection.chosen())
        place.insert(u"greeting"_s, QVariant::fromValue(item->message.id));
    if (m_pane->isEditing())
        place.insert(u"words"_s, m_pane->words());
    if (m_pane->buttons().isAskingOwnWords())
        place.insert(u"skipping"_s, true);
    return place;
}

void TodayPage::restorePlace(const QVariantMap &place)
{
    m_folds.done = !place.value(u"done"_s).toBool();
    m_folds.missed = !place.value(u"missed"_s, true).toBool();
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

void TodayPage::refresh()
{
    if (!m_loader.isLoaded())
        return;
    m_patience.stop();
    const app::TodayBoard &board = m_loader.board();
    header()->setSubtitle(TodayWords::dayLine(board.day));
    m_top->show(board);
    const bool nothing = board.hasNothing();
    // A start that is still running keeps its place until it is done.
    const bool starting = board.emptyShop || m_start->isRunning();
    const auto *shown = m_stack->currentWidget();
    m_stack->setCurrentWidget(starting  ? static_cast<QWidget *>(m_start)
                              : nothing ? static_cast<QWidget *>(m_nobody)
                                        : m_splitter);
    if (shown != m_stack->currentWidget() && m_entered && !isHidden())
        enter(); // what had the keyboard is gone, or never was there
    m_top->setVisible(!starting && !nothing);

    const TodayRow *current = m_model->row(m_list->currentIndex());
    const auto before = current ? std::optional(*current) : std::nullopt;
    const QList<db::MessageId> following = m_model->following(m_list->currentIndex());
    const bool first = m_model->rowCount() == 0;
    m_refreshing = true;
    m_model->setRows(rowsOf(board, m_work->hidden(), m_folds));
    m_refreshing = false;

    QModelIndex next = before ? m_model->indexOf(*before) : QModelIndex();
    if (m_wanted && m_model->indexOf(*m_wanted).isValid()) {
        next = m_model->indexOf(*m_wanted);
        m_wanted.reset();
    }
    if (m_pane->isEditing() && !next.isValid())
        return; // what is being written stays in sight, whatever has become of its row
    if (!next.isValid() && before)
        next = m_model->firstOpenOf(following);
    else if (!next.isValid() && first)
        next =
            m_model->firstOpen().isValid() || board.total > 0 ? m_model->firstOpen() : m_model->firstComing();
    m_selection.choose(next);
    showChosen();
}

GreetingButtons &TodayPage::buttons() const
{
    return m_right->currentWidget() == m_many ? m_many->buttons() : m_pane->buttons();
}

void TodayPage::showChosen()
{
    const app::TodayItem *item = m_selection.chosen();
    if (!item || item->message.id != m_copied)
        m_copied = {};
    if (const QList<app::TodayItem> several = m_selection.many();
        !several.isEmpty() && !m_pane->isEditing()) {
        m_many->show(several);
        m_right->setCurrentWidget(m_many);
        return;
    }
    if (!item) {
        m_right->setCurrentWidget(m_quiet->parentWidget());
        const TodayRow *row = m_model->row(m_list->currentIndex());
        const auto [title, sentence] = TodayWords::quiet(
            m_loader.board(), row && row->kind == TodayRow::Kind::Day ? &row->coming : nullptr,
            m_model->firstOpen().isValid());
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

void TodayPage::turnHead()
{
    const TodayRow *row = m_selection.row();
    if (!row || !row->isHead())
        return;
    const bool opens = !row->open;
    m_folds.turn(*row);
    refresh();
    if (opens)
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtTop);
}

void TodayPage::showNotReached()
{
    auto *dialog = new NotReachedDialog(m_doer.desk(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NotReachedDialog::customerChosen, this, &TodayPage::customerAsked);
    connect(dialog, &NotReachedDialog::failed, &m_doer, &Doer::showError);
    dialog->open();
}

void TodayPage::exportMany(DayExport kind)
{
    QSet<db::MessageId> ids;
    for (const app::TodayItem &item : m_selection.many())
        ids.insert(item.message.id);
    if (const app::TodayItem *item = m_selection.open(); ids.isEmpty() && item)
        ids.insert(item->message.id);
    if (!ids.isEmpty())
        emit exportAsked(kind, ids);
}

void TodayPage::showMenu(const QPoint &globalPos)
{
    const QList<app::TodayItem> several = m_selection.many();
    const app::TodayItem *item = m_selection.chosen();
    if ((!item && several.isEmpty()) || m_pane->isEditing())
        return;
    auto *menu = several.isEmpty() ? new TodayMenu(*item, buttons(), this)
                                   : new TodayMenu(static_cast<int>(several.size()), buttons(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &TodayMenu::customerWanted, this, &TodayPage::askCustomer);
    connect(menu, &TodayMenu::copyWanted, this, &TodayPage::copy);
    connect(menu, &TodayMenu::textWanted, this, &TodayPage::copyAgain);
    connect(menu, &TodayMenu::rowsWanted, this, &TodayPage::copyAgain);
    connect(menu, &TodayMenu::phoneWanted, this, [this] {
        if (const app::TodayItem *one = m_selection.chosen())
            m_work->copyPhone(*one);
    });
    connect(menu, &TodayMenu::sentWanted, this, &TodayPage::markSent);
    connect(menu, &TodayMenu::editWanted, this, &TodayPage::edit);
    connect(menu, &TodayMenu::takeBackWanted, this, &TodayPage::takeBack);
    connect(menu, &TodayMenu::groupWanted, m_list, &TodayList::selectAll);
    connect(menu, &TodayMenu::exportWanted, this, &TodayPage::exportMany);
    menu->popup(globalPos);
}

} // namespace ui
