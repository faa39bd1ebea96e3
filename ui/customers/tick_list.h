#pragma once

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QPointer>

#include <functional>

namespace ui {

/// Puts a value into a list or takes it out.
template <class Value> void putIn(QList<Value> &values, const Value &value, bool in)
{
    values.removeAll(value);
    if (in)
        values.append(value);
}

/// Entries of menus that are ticked while what they stand for is chosen. The fields they name outlive them.
class TickList final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `chosen` is asked, `choose` is told.
    void add(QMenu *menu, const QString &text, const std::function<bool()> &chosen,
             const std::function<void(bool)> &choose);
    /// `value` in a field that holds one, or nothing.
    template <class Value> void addOne(QMenu *menu, const QString &text, Value &field, Value value)
    {
        add(
            menu, text, [&field, value] { return field == value; },
            [&field, value](bool on) { field = on ? value : Value(); });
    }
    /// `value` in a list of several.
    template <class Value> void addValue(QMenu *menu, const QString &text, QList<Value> &values, Value value)
    {
        add(
            menu, text, [&values, value] { return values.contains(value); },
            [&values, value](bool on) { putIn(values, value, on); });
    }
    /// Something else has chosen.
    void refresh();

signals:
    /// By the person; what was told stands already.
    void ticked();

private:
    QList<std::pair<QPointer<QAction>, std::function<bool()>>> m_ticks;
};

} // namespace ui
