#include "ui/today/today_page.h"

#include "ui/language/explain.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/page_header.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/greeting_side.h"
#include "ui/today/missed_bar.h"
#include "ui/today/missed_dialog.h"
#include "ui/today/not_reached_dialog.h"
#include "ui/today/today_actions.h"
#include "ui/today/today_lines.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_model.h"
#include "ui/today/today_progress.h"
#include "ui/today/today_stack.h"
#include "ui/today/today_top.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pane_splitter.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TodayPage::TodayPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Today, parent), m_doer(needs.doer), m_loader(needs.loader), m_work(&needs.work),
      m_model(new TodayModel(this)), m_missed(new MissedBar(needs.doer.desk())), m_top(new TodayTop),
      m_splitter(new PaneSplitter(u"todaySplitter"_s)), m_list(new TodayList),
      m_selection(*m_list, *m_model, m_loader, *m_work), m_side(new GreetingSide(needs.doer.desk())),
      m_stack(new TodayStack(needs.doer.desk(), needs.doer.bar(), m_splitter)),
      m_export(makeButton(u"exportDayPushButton"_s, tr("Export the day"))),
      m_progress(new TodayProgress(m_loader, *m_work, this))
{
    m_list->setModel(m_model);
    build(needs.actions);
    m_lines = new TodayLines({*m_list, *m_model, m_selection, *m_side, m_loader, *m_work}, this);
    m_actions = new TodayActions({*m_list, *m_model, m_selection, *m_side, *m_work}, needs.actions, this);
    connectAll();
    if (!m_loader.isLoaded())
        m_stack->wait();
    refresh();
}

void TodayPage::build(Actions &actions)
{
    auto *listCard = new Card;
    listCard->hold(m_list);
    m_splitter->setPanes({{listCard, 400, 240}, {m_side, 640, 340}});
    auto *fileMenu = new QMenu(m_export);
    addDayExports(*fileMenu, [this](DayExport kind) { emit exportAsked(kind, {}); });
    m_export->setMenu(fileMenu);
    header()->addWidget(m_export);
    header()->addWidget(new CommandField(actions));
    body()->addWidget(m_missed);
    body()->addWidget(m_top);
    const QList<QWidget *> bars = m_progress->bars();
    for (QWidget *bar : bars)
        body()->addWidget(bar);
    body()->addWidget(m_stack, 1);
    m_top->hide();
    m_list->setAccessibleName(tr("Greetings of the day"));
}

void TodayPage::connectAll()
{
    connect(m_stack, &TodayStack::importAsked, this, &TodayPage::importAsked);
    connect(m_stack, &TodayStack::addAsked, this, &TodayPage::newCustomerAsked);
    connect(m_missed, &MissedBar::wanted, this, &TodayPage::askAboutMissed);
    connect(m_missed, &MissedBar::counted, m_top, &TodayTop::showMissed);
    connect(m_missed, &MissedBar::failed, &m_doer, &Doer::showError);
    connect(m_top, &TodayTop::missedWanted, this, &TodayPage::goToMissed);
    connect(m_top, &TodayTop::notReachedWanted, this, &TodayPage::showNotReached);
    connect(m_top, &TodayTop::approveWanted, this, [this] {
        if (const auto ids = m_loader.board().approvable(); !ids.isEmpty())
            m_work->approve(ids);
        focusList(); // the button goes
    });
    connect(m_list, &TodayList::menuWanted, m_actions, &TodayActions::showMenu);
    connect(m_list, &TodayList::doubleClicked, m_actions, &TodayActions::askCustomer);
    connect(m_lines, &TodayLines::chosen, this, &TodayPage::showChosen);
    for (const QAction *action : actions())
        connect(action, &QAction::triggered, m_lines, &TodayLines::keepCurrent);
    for (const auto *button : m_side->findChildren<QAbstractButton *>())
        connect(button, &QAbstractButton::pressed, m_lines, &TodayLines::keepCurrent);
    connect(m_list, &TodayList::menuWanted, m_lines, &TodayLines::keepCurrent);
    connect(m_actions, &TodayActions::headTurned, m_lines, &TodayLines::turnHead);
    connect(m_actions, &TodayActions::customerAsked, this, &TodayPage::customerAsked);
    connect(m_actions, &TodayActions::exportAsked, this, &TodayPage::exportAsked);
    connect(&m_loader, &TodayLoader::updated, this, &TodayPage::refresh);
    connect(&m_loader, &TodayLoader::failed, this, &TodayPage::showFailure);
    connect(m_work, &GreetingWork::hiddenChanged, this, &TodayPage::refresh);
    connect(m_work, &GreetingWork::broughtBack, this, [this](db::MessageId id) {
        m_lines->want(id);
        refresh();
        focusList();
    });
    GreetingPane &pane = m_side->pane();
    connect(&pane, &GreetingPane::editingEnded, this, &TodayPage::focusList);
    connect(&pane, &GreetingPane::textChosen, m_work, &GreetingWork::reword);
    connect(m_work, &GreetingWork::rewordingFailed, this,
            [this, &pane](const app::TodayItem &before, const QString &text, db::ErrorKind why) {
                m_lines->want(before.message.id);
                refresh();
                pane.goOnEditing(text, before, why);
            });
}

void TodayPage::enter()
{
    m_entered = true;
    if (m_stack->showsList())
        focusList();
    else
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QVariantMap TodayPage::place() const
{
    QVariantMap place = m_lines->place();
    if (m_side->pane().isEditing())
        place.insert(u"words"_s, m_side->pane().words());
    if (m_side->pane().buttons().isAskingOwnWords())
        place.insert(u"skipping"_s, true);
    return place;
}

void TodayPage::restorePlace(const QVariantMap &place)
{
    m_lines->restorePlace(place);
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
    if (m_loader.isLoaded())
        m_doer.showError(error);
    else
        m_stack->showFailure(explain(error, m_doer.desk().path()));
}

void TodayPage::showState()
{
    const auto *shown = m_stack->currentWidget();
    m_stack->present(m_loader.board());
    if (shown != m_stack->currentWidget() && m_entered && !isHidden())
        enter(); // what had the keyboard is gone, or never was there
    m_top->setVisible(m_stack->showsList());
    m_export->setEnabled(m_stack->showsList());
}

void TodayPage::refresh()
{
    if (!m_loader.isLoaded())
        return;
    const app::TodayBoard &board = m_loader.board();
    header()->setSubtitle(TodayWords::dayLine(board.day));
    m_top->show(board);
    m_missed->refresh();
    showState();
    m_lines->refresh();
}

void TodayPage::showChosen()
{
    m_actions->chosen();
    m_side->show(m_selection, m_loader.board(), *m_model);
}

void TodayPage::goToMissed()
{
    if (m_loader.board().missed.isEmpty() && !m_missed->isHidden())
        askAboutMissed(); // the list shows none of them
    else
        m_lines->goToMissed();
}

void TodayPage::askAboutMissed()
{
    (new MissedDialog(m_doer, window()))->open(); // deletes itself
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
