#include "ui/shell/actions.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

Actions::Actions(QWidget *window) : QObject(window), m_window(window) {}

QAction *Actions::add(const ActionSpec &spec)
{
    Q_ASSERT_X(!m_byId.contains(spec.id), "Actions::add", "an action is made once");
    auto *action = new QAction(this);
    action->setObjectName(spec.id + u"Action"_s);
    action->setShortcut(spec.shortcut);
    if (!spec.otherShortcut.isEmpty())
        action->setShortcuts({spec.shortcut, spec.otherShortcut});
    if (!spec.icon.isEmpty())
        action->setIcon(Icons::icon(spec.icon));
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    setWords(action, spec);
    m_window->addAction(action);
    m_order.append(action);
    m_byId.insert(spec.id, action);
    m_specs.insert(spec.id, spec);
    return action;
}

void Actions::setKey(const QString &id, const QKeySequence &key)
{
    QAction *action = m_byId.value(id);
    ActionSpec &spec = m_specs[id];
    spec.shortcut = key;
    action->setShortcut(key);
    setWords(action, spec);
}

QAction *Actions::action(const QString &id) const
{
    return m_byId.value(id);
}

void Actions::retranslate()
{
    for (auto it = m_byId.cbegin(); it != m_byId.cend(); ++it)
        setWords(it.value(), m_specs.value(it.key()));
}

void Actions::setWords(QAction *action, const ActionSpec &spec) const
{
    action->setText(spec.text());
    const QString tip = spec.tip ? spec.tip() : spec.text().remove(u'&');
    const QString keys = spec.shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(
        plainTip(keys.isEmpty() ? tip : tr("%1 (%2)", "tool tip: what it does, its key").arg(tip, keys)));
}

bool isOfOnePage(const QAction *action)
{
    return action->shortcutContext() == Qt::WidgetWithChildrenShortcut ||
           action->shortcutContext() == Qt::WidgetShortcut;
}

QString idOf(const QAction *action)
{
    return action->objectName().chopped(static_cast<int>("Action"_L1.size()));
}

} // namespace ui
