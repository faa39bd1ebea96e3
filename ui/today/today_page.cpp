#include "ui/today/today_page.h"

#include "ui/language/explain.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/start_actions.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/greeting_side.h"
#include "ui/today/not_reached_dialog.h"
#include "ui/today/today_actions.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_model.h"
#include "ui/today/today_progress.h"
#include "ui/today/today_top.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractButton>
#include <QAction>
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

constexpr auto kQuietLoading = 250ms; // a shorter wait needs no words

} // namespace

TodayPage::TodayPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Today, parent), m_doer(needs.doer), m_loader(needs.loader), m_work(&needs.work),
      m_model(new TodayModel(this)), m_top(new TodayTop), m_stack(new QStackedWidget),
      m_loading(makeLabel(TextStyle::Secondary, u"todayLoadingLabel"_s)), m_splitter(new QSplitter),
      m_list(new TodayList), m_selection(*m_list, *m_model, m_loader, *m_work),
      m_side(new GreetingSide(needs.doer.desk())),
      m_export(makeButton(u"exportDayPushButton"_s, tr("Export the day"))),
      m_progress(new TodayProgress(m_loader, *m_work, this)), m_nobody(new EmptyState(u"today"_s)),
      m_start(new StartActions(needs.doer.desk(), needs.doer.bar()))
{
    m_list->setModel(m_model);
    build(needs.actions);
    m_actions = new TodayActions({*m_list, *m_model, m_selection, *m_side, *m_work}, needs.actions, this);
    connectAll();
    if (!m_loader.isLoaded())
        m_patience.start(kQuietLoading);
    refresh();
}

void TodayPage::build(Actions &actions)
{
    auto *listCard = new Card;
    listCard->hold(m_list);
    m_splitter->setObjectName(u"todaySplitter"_s);
    setPanes(*m_splitter, listCard, 400, m_side, 640);
    m_loading->setAlignment(Qt::AlignCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_loading, m_splitter, m_nobody, m_start})
        m_stack->addWidget(widget);
    auto *fileMenu = new QMenu(m_export);
    addDayExports(*fileMenu, [this](DayExport kind) { emit exportAsked(kind, {}); });
    m_export->setMenu(fileMenu);
    header()->addWidget(m_export);
    header()->addWidget(new CommandField(actions));
    body()->addWidget(m_top);
    const QList<QWidget *> bars = m_progress->bars();
    for (QWidget *bar : bars)
        body()->addWidget(bar);
    body()->addWidget(m_stack, 1);
    m_top->hide();
    m_patience.setSingleShot(true);
    m_list->setAccessibleName(tr("Greetings of the day"));
    m_nobody->setWords(tr("No one to greet today"), tr("No one in the next seven days either."));
}

void TodayPage::connectAll()
{
    m_patience.callOnTimeout(this, [this] { m_loading->setText(tr("Reading today's greetings…")); });
    connect(m_start, &StartActions::importAsked, this, &TodayPage::importAsked);
    connect(m_start, &StartActions::addAsked, this, &TodayPage::newCustomerAsked);
    connect(m_top, &TodayTop::missedWanted, this, &TodayPage::goToMissed);
    connect(m_top, &TodayTop::notReachedWanted, this, &TodayPage::showNotReached);
    connect(m_list, &TodayList::headingChosen, this, &TodayPage::turnHead);
    connect(m_list, &TodayList::menuWanted, m_actions, &TodayActions::showMenu);
    connect(m_list, &TodayList::doubleClicked, m_actions, &TodayActions::askCustomer);
    // After the current line: by then it is known which others are chosen with it.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_refreshing)
            return;
        m_beginning = false;
        showChosen();
    });
    // Once something is done, the line is the one that the person means.
    const auto begun = [this] { m_beginning = false; };
    for (const QAction *action : actions())
        connect(action, &QAction::triggered, this, begun);
    for (const auto *button : m_side->findChildren<QAbstractButton *>())
        connect(button, &QAbstractButton::pressed, this, begun);
    connect(m_list, &TodayList::menuWanted, this, begun);
    connect(m_actions, &TodayActions::headTurned, this, &TodayPage::turnHead);
    connect(m_actions, &TodayActions::customerAsked, this, &TodayPage::customerAsked);
    connect(m_actions, &TodayActions::exportAsked, this, &TodayPage::exportAsked);
    connect(&m_loader, &TodayLoader::updated, this, &TodayPage::refresh);
    connect(&m_loader, &TodayLoader::failed, this, &TodayPage::showFailure);
    connect(m_work, &GreetingWork::hiddenChanged, this, &TodayPage::refresh);
    connect(m_work, &GreetingWork::broughtBack, this, [this](db::MessageId id) {
        m_wanted = id;
        refresh();
        focusList();
    });
    GreetingPane &pane = m_side->pane();
    connect(&pane, &GreetingPane::editingEnded, this, &TodayPage::focusList);
    connect(&pane, &GreetingPane::textChosen, m_work, &GreetingWork::reword);
    connect(m_work, &GreetingWork::rewordingFailed, this,
            [this, &pane](const app::TodayItem &before, const QString &text, db::ErrorKind why) {
                m_wanted = before.message.id;
                refresh();
                pane.goOnEditing(text, before, why);
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
    QVariantMap place{{u"done"_s, !m_folds.done},
                      {u"missed"_s, !m_folds.missed},
                      {u"gathered"_s, QVariant::fromValue(m_folds.gathered)}};
    if (const app::TodayItem *item = m_selection.chosen())
        place.insert(u"greeting"_s, QVariant::fromValue(item->message.id));
    if (m_side->pane().isEditing())
        place.insert(u"words"_s, m_side->pane().words());
    if (m_side->pane().buttons().isAskingOwnWords())
        place.insert(u"skipping"_s, true);
    return place;
}

void TodayPage::restorePlace(const QVariantMap &place)
{
    m_folds.done = !place.value(u"done"_s).toBool();
    m_folds.missed = !place.value(u"missed"_s, true).toBool();
    m_folds.gathered = place.value(u"gathered"_s).value<TodayGathered>();
    if (place.contains(u"greeting"_s))
        m_wanted = place.value(u"greeting"_s).value<db::MessageId>();
    refresh();
    if (place.contains(u"words"_s))
        m_side->pane().goOnEditing(place.value(u"words"_s).toString());
    if (place.contains(u"skipping"_s))
        m_side->pane().buttons().askOwnWords();
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

void TodayPage::showState()
{
    const app::TodayBoard &board = m_loader.board();
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
    m_export->setEnabled(!starting && !nothing);
}

void TodayPage::refresh()
{
    if (!m_loader.isLoaded())
        return;
    m_patience.stop();
    const app::TodayBoard &board = m_loader.board();
    header()->setSubtitle(TodayWords::dayLine(board.day));
    m_top->show(board);
    showState();
    const TodayRow *current = m_model->row(m_list->currentIndex());
    const auto before = current ? std::optional(*current) : std::nullopt;
    const QList<db::MessageId> following = m_model->following(m_list->currentIndex());
    const bool first = m_model->rowCount() == 0;
    const bool inSight = !current || m_list->isInSight(m_list->currentIndex());
    QList<TodayRow> rows = rowsOf(board, m_work->hidden(), m_folds);
    m_folds.keepGathered(rows, board.day);
    m_refreshing = true;
    m_model->setRows(std::move(rows));
    m_refreshing = false;

    QModelIndex next = before ? m_model->indexOf(*before) : QModelIndex();
    const bool wanted = m_wanted && m_model->indexOf(*m_wanted).isValid();
    if (wanted) {
        next = m_model->indexOf(*m_wanted);
        m_wanted.reset();
    }
    if (m_side->pane().isEditing() && !next.isValid())
        return; // what is being written stays in sight, whatever has become of its row
    const bool beginning = m_beginning && !wanted;
    if (beginning || (!next.isValid() && !before && first))
        next =
            m_model->firstOpen().isValid() || board.total > 0 ? m_model->firstOpen() : m_model->firstComing();
    else if (!next.isValid() && before)
        next = m_model->firstOpenOf(following);
    if (wanted)
        m_selection.chooseOnly(next);
    else
        m_selection.choose(next);
    m_beginning = beginning && m_loader.lookingBack(); // what was missed comes last
    if (inSight)
        m_list->scrollTo(m_list->currentIndex()); // others may have come in before it
    showChosen();
}

void TodayPage::showChosen()
{
    m_actions->chosen();
    m_side->show(m_selection, m_loader.board(), *m_model);
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

void TodayPage::goToMissed()
{
    using enum TodayGroup;
    const TodayGroup group = m_model->headingOf(Missed).isValid() ? Missed : TooLate;
    bool &folded = group == Missed ? m_folds.missed : m_folds.tooLate;
    if (std::exchange(folded, false))
        refresh();
    const QModelIndex heading = m_model->headingOf(group);
    if (!heading.isValid())
        return;
    if (const QModelIndex first = m_model->firstPersonOf(group); first.isValid())
        m_selection.chooseOnly(first);
    m_list->scrollTo(heading, QAbstractItemView::PositionAtTop);
    focusList();
}

void TodayPage::showNotReached()
{
    auto *dialog = new NotReachedDialog(m_doer.desk(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NotReachedDialog::customerChosen, this, &TodayPage::customerAsked);
    connect(dialog, &NotReachedDialog::failed, &m_doer, &Doer::showError);
    dialog->open();
}

} // namespace ui
