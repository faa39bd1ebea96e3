#include "ui/settings/limits_section.h"

#include "app/outbox/policy/limit_commands.h"
#include "app/outbox/sending/sending_times.h"
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
#include <QSpinBox>

#include <utility>

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
      m_loader(doer.desk(),
               [this](const app::SendLimits &limits) {
                   m_limits->setLimits(limits);
                   showCurrent();
               }),
      m_sendingLoader(doer.desk(), [this](const app::SendingSettings &sending) { showTimes(sending); })
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
    m_sendingLoader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings; });
    connect(&m_sendingLoader, &LoaderBase::failed, &doer, &Doer::showError);
    m_sendingLoader.ask(app::asking(&app::SendingSettings::load));
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
    m_times = {addTime(u"undo-seconds", tr("What was approved waits for"),
                       {tr(" second", "behind 1"), tr(" seconds", "behind a number")},
                       tr("So long an approval can be undone before anything goes.")),
               addTime(u"grace-minutes", tr("Delayed messages still go within"),
                       {tr(" minute", "behind 1"), tr(" minutes", "behind a number")},
                       tr("What could not go for longer, as nothing was sending, does not go by itself: it "
                          "waits for your answer under “While you were away”."))};
}

QSpinBox *LimitsSection::addTime(QStringView name, const QString &label, const Unit &unit,
                                 const QString &hint)
{
    const app::SendingTime &time = *app::sendingTime(name);
    auto *box = named(new QSpinBox, time.name.toString() + u"SpinBox"_s);
    box->setRange(time.least, time.most);
    const auto showUnit = [box, unit](int number) { box->setSuffix(number == 1 ? unit.one : unit.many); };
    connect(box, &QSpinBox::valueChanged, box, showUnit);
    showUnit(box->value());
    box->setEnabled(false); // until it is known
    box->setAccessibleDescription(hint);
    box->setAccessibleName(label);
    addRow(label, time.name.toString() + u"Row"_s, {box})->setBuddy(box);
    addHint(time.name.toString() + u"HintLabel"_s)->setText(hint);
    connect(box, &QSpinBox::editingFinished, this, [this, &time, label, box] { saveTime(time, label, box); });
    return box;
}

void LimitsSection::showTimes(const app::SendingSettings &sending)
{
    const app::SendingSettings before = std::exchange(m_sending, sending);
    for (std::size_t i = 0; i < app::sendingTimes().size(); ++i) {
        const auto value = app::sendingTimes()[i].value;
        QSpinBox *box = m_times.at(qsizetype(i));
        if (!box->isEnabled() || box->value() == before.*value) // else it is being typed
            box->setValue(sending.*value);
        box->setEnabled(true);
    }
}

void LimitsSection::saveTime(const app::SendingTime &time, const QString &label, QSpinBox *box)
{
    if (box->value() == m_sending.*time.value)
        return;
    m_sending.*time.value = box->value();
    m_doer.run(
        this, app::SetSendingTime{time.name.toString(), box->value()},
        {.told =
             [label, text = box->text()](const app::Nothing &) {
                 return tr("%1 %2.", "What was approved waits for; 30 seconds").arg(label, text);
             },
         .failed =
             [this](const db::Error &) { m_sendingLoader.ask(app::asking(&app::SendingSettings::load)); }});
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
