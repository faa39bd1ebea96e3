#include "ui/duplicates/merge_panel.h"

#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/merge_grid.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QApplication>
#include <QLabel>
#include <QShortcut>

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
      m_grid(new MergeGrid), m_joined(makeWrappedLabel(TextStyle::Body, u"mergeJoinedLabel"_s)),
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
    m_content->setLayout(columnOf(grid::medium(), {m_because, m_grid, m_joined, m_more, BoxItem::rest()},
                                  {side, side, side, 0}));
    auto *buttons = new QWidget; // in two lines where the panel is narrow
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_merge, m_distinct, m_next})
        flow->addWidget(button);
    setLayout(columnOf(grid::small(),
                       {{new PlainScrollArea(u"mergeScrollArea"_s, m_content), 1},
                        rowOf(0, {{buttons, 1}}, {side, 0, side, side})},
                       {1, 1, 1, 1}));
    connect(m_grid, &MergeGrid::changed, this, &MergePanel::showJoined);
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
    m_grid->show(entries);
    m_more->setText(tr("%n more of this group come(s) next.", nullptr, static_cast<int>(more)));
    m_more->setVisible(more > 0);
    m_content->show();
    setBusy(false);
    if (hadKeyboard) // the widget that had it is gone
        m_grid->takeFocus();
}

bool MergePanel::isReady() const
{
    return !m_busy && !m_grid->entries().isEmpty() && !m_grid->others().isEmpty();
}

void MergePanel::setBusy(bool busy)
{
    m_busy = busy;
    m_merge->setEnabled(isReady());
    m_distinct->setEnabled(isReady());
    m_next->setEnabled(!m_grid->entries().isEmpty());
}

void MergePanel::showJoined()
{
    m_joined->setText(m_grid->others().isEmpty() ? tr("Choose whom to merge.")
                                                 : DuplicateWords::joined(m_grid->kept(), m_grid->others()));
    setBusy(m_busy);
}

void MergePanel::takeFocus()
{
    m_grid->takeFocus();
}

void MergePanel::merge()
{
    if (isReady())
        emit mergeAsked(m_grid->command());
}

void MergePanel::keepApart()
{
    if (!isReady())
        return;
    const app::MergeCustomers command = m_grid->command();
    emit distinctAsked(QList<db::CustomerId>{command.keep} + command.others);
}

} // namespace ui
