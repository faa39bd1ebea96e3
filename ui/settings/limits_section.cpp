#include "ui/settings/limits_section.h"

#include "app/outbox/policy/limit_commands.h"
#include "ui/language/limit_words.h"
#include "ui/settings/limit_dialog.h"
#include "ui/settings/limit_list_model.h"
#include "ui/shell/doer.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A limit and its value on one line.
class LimitDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), grid::rowHeight()};
    }
};

} // namespace

LimitsSection::LimitsSection(Doer &doer)
    : SettingCard(u"limitsSection"_s, tr("Limits of sending")), m_doer(doer),
      m_limits(new LimitListModel(this)), m_list(named(new QListView, u"limitsListView"_s)),
      m_change(makeButton(u"changeLimitPushButton"_s, tr("Change…"))),
      m_default(makeButton(u"defaultLimitPushButton"_s, tr("Back to the default"))),
      m_loader(doer.desk(), [this](const app::SendLimits &limits) {
          m_limits->setLimits(limits);
          showCurrent();
      })
{
    arrange();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LimitsSection::showCurrent);
    connect(m_list, &QListView::activated, m_change, &QPushButton::click);
    connect(m_change, &QPushButton::clicked, this, &LimitsSection::change);
    connect(m_default, &QPushButton::clicked, this, &LimitsSection::restoreDefault);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings; });
    connect(&m_loader, &LoaderBase::failed, &doer, &Doer::showError);
    m_loader.ask(app::asking(&app::loadSendLimits));
    m_list->setCurrentIndex(m_limits->index(0));
}

void LimitsSection::arrange()
{
    constexpr int kRowsShown = 8;
    m_list->setModel(m_limits);
    m_list->setItemDelegate(new LimitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    letLinesReachTheEdge(*m_list);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Limits of sending"));
    m_list->setFixedHeight(grid::rowHeight() * kRowsShown + grid::small());
    addWide(m_list);
    m_source = makeWrappedLabel(TextStyle::Secondary, u"limitsSourceLabel"_s);
    addWide(m_source);
    auto *buttons = named(new QWidget, u"limitButtons"_s);
    auto *row = new FlowLayout(buttons); // a narrow window takes two lines
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small());
    for (QPushButton *button : {m_change, m_default})
        row->addWidget(button);
    addWide(buttons);
}

void LimitsSection::showCurrent()
{
    const app::SendLimit *limit = LimitListModel::at(m_list->currentIndex());
    m_change->setEnabled(limit && !m_loader.isLoading());
    m_default->setEnabled(limit && limit->text(m_limits->limits()) != limit->text({}));
    m_source->setText(limit ? words::limitSource(*limit) : QString());
}

void LimitsSection::change()
{
    if (const app::SendLimit *limit = LimitListModel::at(m_list->currentIndex()))
        (new LimitDialog(m_doer, *limit, m_limits->limits(), window()))->open();
}

void LimitsSection::restoreDefault()
{
    const app::SendLimit *limit = LimitListModel::at(m_list->currentIndex());
    if (!limit)
        return;
    m_doer.run(this, app::ChangeSendLimits{{{limit->name.toString(), limit->text({})}}},
               {.told = [name = words::limitName(*limit)](const QStringList &) {
                   return tr("%1: the default again.", "a limit of sending").arg(name);
               }});
}

} // namespace ui
