#include "ui/customers/tick_list.h"

using namespace Qt::StringLiterals;

namespace ui {

void TickList::add(QMenu *menu, const QString &text, const std::function<bool()> &chosen,
                   const std::function<void(bool)> &choose)
{
    m_ticks.removeIf([](const auto &tick) { return tick.first.isNull(); });
    QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(chosen());
    connect(action, &QAction::triggered, this, [this, choose](bool on) {
        choose(on);
        emit ticked();
    });
    m_ticks.append({action, chosen});
}

void TickList::refresh()
{
    for (const auto &[action, chosen] : std::as_const(m_ticks)) {
        if (action)
            action->setChecked(chosen());
    }
}

} // namespace ui
