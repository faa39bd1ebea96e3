#pragma once

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace ui {

class CustomerTable;
class WindowState;

/// Which columns the list shows, chosen in a menu over the headings and kept over restarts.
class ColumnChooser final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object. Hides at once what the person does not want.
    ColumnChooser(CustomerTable &table, WindowState &state, QObject *parent);

    /// Menu of the columns, ticked where they are wanted.
    QMenu *makeMenu(QWidget *parent);

private:
    void showMenu(const QPoint &at);
    void want(const QString &key, bool wanted);
    void set(const QStringList &hidden);

    CustomerTable &m_table;
    WindowState &m_state;
};

} // namespace ui
