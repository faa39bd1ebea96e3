#include "ui/duplicates/merge_panel.h"

#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/merge_grid.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QLabel>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

KeyHintButton *makeKeyButton(const QString &objectName, const QString &text, const QKeySequence &key)
{
    auto *button = named(new KeyHintButton(text), objectName);
    button->setKeyHint(key.toString(QKeySequence::NativeText));
    return button;
}

} // namespace

MergePanel::MergePanel(QWidget *parent)
    : Card(parent), m_content(new QWidget), m_because(makeLabel(TextStyle::Section, u"mergeBecauseLabel"_s)),
      m_warning(new ToneLabel(u"mergeWarningLabel"_s)), m_grid(new MergeGrid),
      m_area(new PlainScrollArea(u"mergeScrollArea"_s, m_grid)),
      m_merged(makeWrappedLabel(TextStyle::Strong, u"mergedNamesLabel"_s)),
      m_joined(makeWrappedLabel(TextStyle::Body, u"mergeJoinedLabel"_s)),
      m_more(makeWrappedLabel(TextStyle::Secondary, u"mergeMoreLabel"_s)),
      m_merge(makeKeyButton(u"mergePushButton"_s, tr("Merge"), Qt::CTRL | Qt::Key_Enter)),
      m_distinct(makeKeyButton(u"distinctPushButton"_s, tr("Not the same person"),
                               Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)),
      m_next(
          makeKeyButton(u"nextGroupPushButton"_s, tr("Next", "group of duplicates"), Qt::CTRL | Qt::Key_Down))
{
    setObjectName(u"mergePanel"_s);
    setMinimumWidth(grid::px(360));
    m_merge->setDefault(true);
    m_joined->setTextFormat(Qt::PlainText);
    const int side = grid::large();
    m_merged->setTextFormat(Qt::PlainText);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // nobody is out of reach
    m_area->setMinimumHeight(grid::px(120));
    QSizePolicy keepsItsRoom = m_content->sizePolicy(); // the buttons stay where they are
    keepsItsRoom.setRetainSizeWhenHidden(true);
    m_content->setSizePolicy(keepsItsRoom);
    // Only the grid scrolls: the sentences are wrapped at the width that is seen.
    m_content->setLayout(columnOf(grid::medium(),
                                  {m_because, m_warning, {m_area, 1}, m_merged, m_joined, m_more},
                                  {side, side, side, 0}));
    auto *buttons = new QWidget; // in two lines where the panel is narrow
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_merge, m_distinct, m_next})
        flow->addWidget(button);
    setLayout(columnOf(grid::small(), {{m_content, 1}, rowOf(0, {{buttons, 1}}, {side, 0, side, side})},
                       {1, 1, 1, 1}));
    connect(m_grid, &MergeGrid::changed, this, &MergePanel::showJoined);
    connect(qApp, &QApplication::focusChanged, m_grid, [this](QWidget *, QWidget *focus) { follow(focus); });
    connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
    connect(m_distinct, &QPushButton::clicked, this, &MergePanel::keepApart);
    connect(m_next, &QPushButton::clicked, this, &MergePanel::nextAsked);
    connect(addKey(this, Qt::Key_Escape, tr("Back to the list")), &QShortcut::activated, this,
            &MergePanel::left);
    clear();
}

void MergePanel::clear()
{
    m_grid->show({});
    m_content->hide();
    setBusy(false);
}

void MergePanel::show(const QList<app::MergeEntry> &entries, const QList<app::SameBy> &because,
                      qsizetype more)
{
    m_because->setText(DuplicateWords::reasons(because));
    const bool hadKeyboard = m_grid->isAncestorOf(QApplication::focusWidget());
    // Whom the user has chosen in the list of customers, the user means.
    m_grid->show(entries, because.isEmpty() ? MergeGrid::Ticked::All : MergeGrid::Ticked::Likely);
    walkThroughGrid();
    m_more->setText(tr("%n more of this group come(s) next.", nullptr, static_cast<int>(more)));
    m_more->setVisible(more > 0);
    m_content->show();
    setBusy(false);
    if (hadKeyboard) // the widget that had it is gone
        m_grid->takeFocus();
}

// What the grid was filled with stands last in the order of Tab: it is put behind the list, before the
// buttons.
void MergePanel::walkThroughGrid()
{
    const auto choices = m_grid->findChildren<QAbstractButton *>(); // in the order they were made
    if (choices.isEmpty())
        return;
    QWidget *before = m_before;
    for (QAbstractButton *choice : choices) {
        if (before)
            setTabOrder(before, choice);
        before = choice;
    }
    setTabOrder(choices.constLast(), m_merge);
    setTabOrder(m_merge, m_distinct);
    setTabOrder(m_distinct, m_next);
}

bool MergePanel::isReady() const
{
    return !m_busy && !m_grid->entries().isEmpty();
}

bool MergePanel::canMerge() const
{
    return isReady() && !m_grid->others().isEmpty();
}

void MergePanel::setBusy(bool busy)
{
    m_busy = busy;
    m_merge->setEnabled(canMerge());
    m_distinct->setEnabled(isReady());
    m_next->setEnabled(!m_grid->entries().isEmpty());
}

void MergePanel::showJoined()
{
    const QList<app::MergeEntry> others = m_grid->others();
    m_merged->setVisible(!others.isEmpty());
    if (others.isEmpty()) {
        m_warning->say({});
        m_joined->setText(tr("Choose whom to merge."));
        return setBusy(m_busy);
    }
    QList<db::Customer> customers{m_grid->kept().customer};
    for (const app::MergeEntry &other : others)
        customers.append(other.customer);
    m_warning->say(DuplicateWords::warning(app::mergeDifferences(customers)), Role::Danger);
    m_merged->setText(DuplicateWords::merged(m_grid->kept(), others));
    m_joined->setText(DuplicateWords::joined(m_grid->kept(), others));
    setBusy(m_busy);
}

void MergePanel::follow(QWidget *focus)
{
    if (focus && m_grid->isAncestorOf(focus))
        m_area->ensureWidgetVisible(focus, grid::small(), grid::small());
}

void MergePanel::takeFocus()
{
    m_grid->takeFocus();
}

void MergePanel::merge()
{
    if (canMerge())
        emit mergeAsked(m_grid->command());
}

void MergePanel::keepApart()
{
    if (!isReady())
        return;
    QList<app::MergeEntry> different = m_grid->others();
    if (different.isEmpty())
        different = m_grid->entries(); // no one is the same as another
    else
        different.prepend(m_grid->kept());
    QList<db::CustomerId> ids;
    for (const app::MergeEntry &entry : std::as_const(different))
        ids.append(entry.customer.id);
    emit distinctAsked(ids);
}

} // namespace ui
