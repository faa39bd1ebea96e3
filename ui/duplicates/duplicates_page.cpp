#include "ui/duplicates/duplicates_page.h"

#include "app/customers/distinct_commands.h"
#include "app/customers/likely_same.h"
#include "app/customers/merge_customers.h"
#include "ui/duplicates/duplicate_groups.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/groups_panel.h"
#include "ui/duplicates/import_filter.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/pane_splitter.h"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// So many entries are beside each other; the others of a group come next.
constexpr qsizetype kMostSideBySide = 4;

/// Of a group of which some were merged, only the reasons of those who are left; after an undo those of all
/// again. Nothing is known of those who are not read.
QList<app::SameBy> reasonsLeft(const app::DuplicateGroup &group, const QList<app::MergeEntry> &read)
{
    if (group.customers.size() > kMostSideBySide)
        return group.because;
    QList<db::Customer> customers;
    for (const app::MergeEntry &entry : read)
        customers.append(entry.customer);
    const QList<app::SameBy> among = app::reasonsAmong(customers);
    return among.isEmpty() ? group.because : among;
}

} // namespace

DuplicatesPage::DuplicatesPage(Doer &doer, WindowState &state, QWidget *parent)
    : Page(PageId::Duplicates, parent), m_doer(doer), m_list(new GroupsPanel), m_panel(new MergePanel),
      m_filter(new ImportFilter), m_progress(new JobProgress), m_none(new EmptyState(u"duplicates"_s)),
      m_review(new QWidget), m_stack(new QStackedWidget),
      m_back(named(new KeyHintButton, u"duplicatesBackPushButton"_s)),
      m_again(makeButton(u"lookAgainPushButton"_s, tr("Look again"))),
      m_groups(new DuplicateGroups(doer.desk(), this)), m_entries(doer.desk())
{
    build(state);
    connectAll();
}

void DuplicatesPage::build(WindowState &state)
{
    auto *splitter = new PaneSplitter(u"duplicatesSplitter"_s);
    splitter->setPanes({{m_list, 320, 160}, {m_panel, 640, 340}});
    m_review->setLayout(columnOf(0, {{splitter, 1}}));
    m_panel->comeAfter(m_list->list());
    auto *looking = new QWidget;
    looking->setLayout(columnOf(0, {BoxItem::rest(), m_progress, BoxItem::rest()}));
    m_stack->addWidget(looking);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_none);
    body()->addWidget(m_filter);
    body()->addWidget(m_stack, 1);
    state.remember(splitter);
    m_back->setText(tr("Back to %1", "%1: name of a page").arg(titleOf(PageId::Customers)));
    m_back->setKeyHint(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_back->letHintGo();
    header()->addWidget(m_again);
    header()->addWidget(m_back);
}

void DuplicatesPage::connectAll()
{
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::backAsked);
    connect(m_again, &QPushButton::clicked, m_groups, &DuplicateGroups::look);
    connect(m_filter, &ImportFilter::changed, this, [this] { m_groups->narrowTo(m_filter->batch()); });
    connect(m_none, &EmptyState::started, m_groups, &DuplicateGroups::look);
    connect(m_groups, &DuplicateGroups::began, this, &DuplicatesPage::begin);
    connect(m_groups, &DuplicateGroups::read, this, &DuplicatesPage::show);
    connect(m_groups, &DuplicateGroups::slow, this, [this](const SharedCount &count) {
        m_progress->follow(count, tr("Looking through all customers…"));
        if (isVisible())
            m_progress->cancelButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_groups, &DuplicateGroups::failed, this, &DuplicatesPage::showFailure);
    connect(&m_entries, &LoaderBase::failed, &m_doer, &Doer::showError);
    m_entries.askAgainWhen([](const db::ChangeSet &changes) { return changes.customers; });
    connect(&m_doer.desk(), &app::Desk::changed, this,
            [this](const db::ChangeSet &changes) { m_isStale = m_isStale || changes.customers; });
    connect(m_list, &GroupsPanel::chosenChanged, this, &DuplicatesPage::read);
    connect(m_list, &GroupsPanel::entered, m_panel, &MergePanel::takeFocus);
    connect(m_list, &GroupsPanel::allSettled, this, &DuplicatesPage::goOn);
    connect(m_list, &GroupsPanel::countChanged, this, [this] {
        const bool byHand = m_groups->areTaken() && !m_list->isEmpty(); // then nothing speaks for one person
        header()->setSubtitle(byHand ? DuplicateWords::reasons({}) : m_list->count());
    });
    connect(m_panel, &MergePanel::mergeAsked, this, &DuplicatesPage::merge);
    connect(m_panel, &MergePanel::distinctAsked, this, &DuplicatesPage::keepApart);
    connect(m_panel, &MergePanel::nextAsked, m_list, &GroupsPanel::next);
    connect(m_panel, &MergePanel::left, m_list, &GroupsPanel::takeFocus);
    connect(addKey(this, Qt::CTRL | Qt::Key_Return, tr("Merge the customers")), &QShortcut::activated,
            m_panel, &MergePanel::merge);
    connect(addKey(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Return, tr("Not the same person")),
            &QShortcut::activated, m_panel, &MergePanel::keepApart);
    connect(addKey(this, Qt::CTRL | Qt::Key_Down, tr("Next group of duplicates")), &QShortcut::activated,
            m_list, &GroupsPanel::next);
    connect(addKey(this, Qt::ALT | Qt::Key_Left, tr("Back to the previous page")), &QShortcut::activated,
            this, &DuplicatesPage::backAsked);
}

void DuplicatesPage::enter()
{
    if (m_isStale && !m_groups->isLooking())
        m_groups->look();
    else if (!m_list->isEmpty())
        m_list->takeFocus();
}

void DuplicatesPage::review(const QList<db::CustomerId> &ids)
{
    m_filter->showAll();
    m_groups->take(ids);
}

void DuplicatesPage::showAll()
{
    if (m_filter->batch())
        m_filter->showAll();
    else if (m_groups->areTaken())
        m_groups->look();
}

void DuplicatesPage::goOn()
{
    if (m_groups->areTaken())
        emit backAsked();
    else
        m_groups->look(); // those left over, if any
}

void DuplicatesPage::begin()
{
    m_progress->end();
    m_isStale = m_groups->areTaken();
    m_again->setEnabled(false);
    m_stack->setCurrentIndex(0);
    header()->setSubtitle({});
}

void DuplicatesPage::stopLooking()
{
    m_progress->end();
    m_again->setEnabled(true);
}

void DuplicatesPage::show(const app::DuplicateList &list)
{
    stopLooking();
    m_list->show(list);
    if (list.groups.isEmpty())
        return showNone();
    m_stack->setCurrentWidget(m_review);
    if (isVisible())
        m_list->takeFocus();
}

void DuplicatesPage::showFailure(const db::Error &error)
{
    stopLooking();
    if (m_filter->batch() && error.kind == db::ErrorKind::NotFound) {
        m_doer.bar().show({Notice::Kind::Info, tr("That import was undone, so all duplicates are shown.")});
        return m_filter->showAll();
    }
    m_isStale = true;
    m_none->setWords(tr("Not looked through to the end"), tr("Nothing was changed."), tr("Look again"));
    m_stack->setCurrentWidget(m_none);
    if (error.kind != db::ErrorKind::Cancelled)
        m_doer.showError(error);
}

void DuplicatesPage::showNone()
{
    m_panel->clear();
    m_none->setWords(
        tr("No duplicates"),
        m_filter->batch()
            ? tr("No customer of this list has the phone number, e-mail, or name and birthday of another.")
            : tr("No two customers have the same phone number, e-mail, or name and birthday."));
    m_stack->setCurrentWidget(m_none);
}

void DuplicatesPage::read()
{
    const app::ListedDuplicates *listed = m_list->chosen();
    if (!listed) {
        m_entries.cancel();
        return m_panel->clear();
    }
    const qsizetype beside = qMin(kMostSideBySide, listed->group.customers.size());
    m_panel->setBusy(true);
    m_entries.ask(app::asking(&app::loadMergeReview, listed->group.customers.first(beside)),
                  [this, group = listed->group, beside](const QList<app::MergeEntry> &entries) {
                      if (entries.size() > 1) {
                          const QList<app::SameBy> because = reasonsLeft(group, entries);
                          m_list->setReasons(group, because);
                          m_panel->show(entries, because, group.customers.size() - beside);
                      } else if (const auto *gone = m_list->find(group)) {
                          m_list->settle(app::ListedDuplicates(*gone), {}); // deleted or merged elsewhere
                      }
                  });
}

void DuplicatesPage::merge(const app::MergeCustomers &command)
{
    if (const auto *listed = m_list->chosen()) {
        QList<db::CustomerId> rest = listed->group.customers;
        rest.removeIf([&command](db::CustomerId id) { return command.others.contains(id); });
        decide(command, *listed, rest, &DuplicateWords::mergedInto);
    }
}

void DuplicatesPage::keepApart(const QList<db::CustomerId> &ids)
{
    if (const auto *listed = m_list->chosen())
        decide(app::MarkDistinct{ids}, *listed, {},
               [](qint64) { return tr("They will not be shown as duplicates again"); });
}

template <class Command, class Told>
void DuplicatesPage::decide(const Command &command, const app::ListedDuplicates &group,
                            const QList<db::CustomerId> &rest, Told told)
{
    using T = app::ValueOf<Command>;
    if (m_panel->isAncestorOf(QApplication::focusWidget()))
        m_list->takeFocus(); // what has the keyboard goes
    m_panel->setBusy(true);
    m_doer.run(this, command,
               {.told = told,
                .then = [this, group, rest](const T &) { m_list->settle(group, rest); },
                .failed = [this](const db::Error &) { m_panel->setBusy(false); },
                .takenBack =
                    [this, row = m_list->chosenRow(), group] {
                        m_list->putBack(row, group);
                        m_stack->setCurrentWidget(m_review);
                    }});
}

} // namespace ui
