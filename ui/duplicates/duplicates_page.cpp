#include "ui/duplicates/duplicates_page.h"

#include "app/customers/distinct_commands.h"
#include "app/customers/merge_customers.h"
#include "ui/duplicates/duplicate_model.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"

#include <QListView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The list shows so many groups; the next ones come when these have been decided on.
constexpr int kMostGroups = 500;
/// So many entries are beside each other; the others of a group come next.
constexpr qsizetype kMostSideBySide = 4;

} // namespace

DuplicatesPage::DuplicatesPage(Doer &doer, WindowState &state, QWidget *parent)
    : Page(PageId::Duplicates, parent), m_doer(doer), m_model(new DuplicateModel(this)),
      m_list(named(new QListView, u"duplicatesListView"_s)), m_panel(new MergePanel),
      m_progress(new JobProgress), m_none(new EmptyState(u"duplicates"_s)), m_review(new QWidget),
      m_stack(new QStackedWidget), m_back(named(new KeyHintButton, u"duplicatesBackPushButton"_s)),
      m_again(makeButton(u"lookAgainPushButton"_s, tr("Look again"))),
      m_groups(doer.desk(), [this](const app::DuplicateList &list) { show(list); }), m_entries(doer.desk())
{
    buildList();
    build(state);
    connectAll();
}

void DuplicatesPage::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(grid::px(240), grid::px(160));
    m_list->setAccessibleName(tr("Customers who may be the same"));
    letLinesReachTheEdge(*m_list);
}

void DuplicatesPage::build(WindowState &state)
{
    auto *groups = new Card;
    groups->hold(m_list);
    auto *splitter = named(new QSplitter, u"duplicatesSplitter"_s);
    setPanes(*splitter, groups, 320, m_panel, 640);
    m_review->setLayout(columnOf(0, {{splitter, 1}}));
    auto *looking = new QWidget;
    looking->setLayout(columnOf(0, {BoxItem::rest(), m_progress, BoxItem::rest()}));
    m_stack->addWidget(looking);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_none);
    body()->addWidget(m_stack, 1);
    state.remember(splitter);
    m_back->setText(tr("Back to %1", "%1: name of a page").arg(titleOf(PageId::Customers)));
    m_back->setKeyHint(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    header()->addWidget(m_again);
    header()->addWidget(m_back);
}

void DuplicatesPage::connectAll()
{
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::backAsked);
    connect(m_again, &QPushButton::clicked, this, &DuplicatesPage::look);
    connect(m_none, &EmptyState::started, this, &DuplicatesPage::look);
    connect(&m_groups, &LoaderBase::slow, this, [this] {
        if (!m_count)
            return;
        m_progress->follow(m_count, tr("Looking through all customers…"));
        if (isVisible())
            m_progress->cancelButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_groups, &LoaderBase::failed, this, &DuplicatesPage::showFailure);
    connect(&m_entries, &LoaderBase::failed, &m_doer, &Doer::showError);
    m_entries.askAgainWhen([](const db::ChangeSet &changes) { return changes.customers; });
    connect(&m_doer.desk(), &app::Desk::changed, this,
            [this](const db::ChangeSet &changes) { m_isStale = m_isStale || changes.customers; });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { read(current.row()); });
    connect(m_panel, &MergePanel::mergeAsked, this, &DuplicatesPage::merge);
    connect(m_panel, &MergePanel::distinctAsked, this, &DuplicatesPage::keepApart);
    connect(m_panel, &MergePanel::nextAsked, this, &DuplicatesPage::next);
    connect(m_panel, &MergePanel::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(m_list, key, tr("Compare them")), &QShortcut::activated, m_panel,
                &MergePanel::takeFocus);
    connect(addKey(this, Qt::CTRL | Qt::Key_Return, tr("Merge the customers")), &QShortcut::activated,
            m_panel, &MergePanel::merge);
    connect(addKey(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Return, tr("Not the same person")),
            &QShortcut::activated, m_panel, &MergePanel::keepApart);
    connect(addKey(this, Qt::CTRL | Qt::Key_Down, tr("Next group of duplicates")), &QShortcut::activated,
            this, &DuplicatesPage::next);
    connect(addKey(this, Qt::ALT | Qt::Key_Left, tr("Back to the previous page")), &QShortcut::activated,
            this, &DuplicatesPage::backAsked);
}

void DuplicatesPage::enter()
{
    if (m_isStale && !m_groups.isLoading())
        look();
    else if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::look()
{
    m_isStale = false;
    m_count = std::make_shared<JobCount>();
    m_again->setEnabled(false);
    m_stack->setCurrentIndex(0);
    header()->setSubtitle({});
    const app::Progress telling = [count = m_count](qint64 done, qint64 total) {
        return count->tell(done, total);
    };
    m_groups.ask(app::asking(&app::listDuplicates, kMostGroups, telling));
}

void DuplicatesPage::stopLooking()
{
    m_count.reset();
    m_progress->end();
    m_again->setEnabled(true);
}

void DuplicatesPage::show(const app::DuplicateList &list)
{
    stopLooking();
    m_total = list.total;
    m_model->setGroups(list.groups);
    if (list.groups.isEmpty())
        return showNone();
    m_stack->setCurrentWidget(m_review);
    showCount();
    m_list->setCurrentIndex(m_model->index(0));
    if (isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::showFailure(const db::Error &error)
{
    stopLooking();
    m_isStale = true;
    m_none->setWords(tr("Not looked through to the end"), tr("Nothing was changed."), tr("Look again"));
    m_stack->setCurrentWidget(m_none);
    if (error.kind != db::ErrorKind::Cancelled)
        m_doer.showError(error);
}

void DuplicatesPage::showNone()
{
    m_panel->clear();
    showCount();
    m_none->setWords(tr("No duplicates"),
                     tr("No two customers have the same phone number, e-mail, or name and birthday."));
    m_stack->setCurrentWidget(m_none);
}

void DuplicatesPage::showCount()
{
    header()->setSubtitle(m_total > 0 ? DuplicateWords::count(m_model->rowCount(), m_total) : QString());
}

void DuplicatesPage::read(int row)
{
    const app::ListedDuplicates *listed = m_model->groupAt(row);
    if (!listed) {
        m_entries.cancel();
        return m_panel->clear();
    }
    const qsizetype beside = qMin(kMostSideBySide, listed->group.customers.size());
    m_panel->setBusy(true);
    m_entries.ask(app::asking(&app::loadMergeReview, listed->group.customers.first(beside)),
                  [this, group = listed->group, beside](const QList<app::MergeEntry> &entries) {
                      if (entries.size() > 1)
                          m_panel->show(entries, group.because, group.customers.size() - beside);
                      else if (const auto *gone = m_model->groupAt(m_model->rowOf(group)))
                          settle(*gone, {}); // deleted or merged meanwhile, here or by another program
                  });
}

void DuplicatesPage::next()
{
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + 1) % m_model->rowCount()));
}

void DuplicatesPage::merge(const app::MergeCustomers &command)
{
    const int row = m_list->currentIndex().row();
    const app::ListedDuplicates *listed = m_model->groupAt(row);
    if (!listed)
        return;
    QList<db::CustomerId> rest = listed->group.customers;
    rest.removeIf([&command](db::CustomerId id) { return command.others.contains(id); });
    m_panel->setBusy(true);
    m_doer.run(
        this, command,
        {.told =
             [](const db::Customer &kept) { return tr("Merged into %1", "a customer").arg(kept.fullName); },
         .then = [this, group = *listed, rest](const db::Customer &) { settle(group, rest); },
         .failed = [this](const db::Error &) { m_panel->setBusy(false); },
         .takenBack = [this, row, group = *listed] { putBack(row, group); }});
}

void DuplicatesPage::keepApart(const QList<db::CustomerId> &ids)
{
    const int row = m_list->currentIndex().row();
    const app::ListedDuplicates *listed = m_model->groupAt(row);
    if (!listed)
        return;
    m_panel->setBusy(true);
    m_doer.run(this, app::MarkDistinct{ids},
               {.told = [](qint64) { return tr("They will not be shown as duplicates again"); },
                .then = [this, group = *listed](qint64) { settle(group, {}); },
                .failed = [this](const db::Error &) { m_panel->setBusy(false); },
                .takenBack = [this, row, group = *listed] { putBack(row, group); }});
}

void DuplicatesPage::settle(const app::ListedDuplicates &settled, const QList<db::CustomerId> &rest)
{
    const int row = m_model->rowOf(settled.group);
    if (row < 0)
        return;
    m_model->remove(row);
    --m_total;
    if (rest.size() > 1) {
        app::ListedDuplicates left{{rest, settled.group.because}, {}};
        for (qsizetype i = 0; i < settled.group.customers.size() && i < settled.names.size(); ++i) {
            if (rest.contains(settled.group.customers.at(i)))
                left.names.append(settled.names.at(i));
        }
        putBack(row, left);
    }
    if (m_model->rowCount() == 0)
        return look(); // those that were left over, if any
    showCount();
    m_list->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1)));
}

void DuplicatesPage::putBack(int row, const app::ListedDuplicates &group)
{
    if (m_model->rowOf(group.group) >= 0)
        return;
    // What was left of it is a part of it again.
    for (int other = m_model->rowCount() - 1; other >= 0; --other) {
        const auto &customers = m_model->groupAt(other)->group.customers;
        const bool isPart = std::all_of(customers.cbegin(), customers.cend(), [&group](db::CustomerId id) {
            return group.group.customers.contains(id);
        });
        if (isPart) {
            m_model->remove(other);
            --m_total;
        }
    }
    m_model->insert(row, group);
    ++m_total;
    m_stack->setCurrentWidget(m_review);
    showCount();
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(group.group)));
}

} // namespace ui
