#pragma once

#include <QWidget>

class QMenu;
class QPushButton;

namespace ui {

/// Commands in one line. Those for which there is no room stand in the menu of its last button but one; the
/// one that is set apart always stays, at the end.
class CommandRow final : public QWidget
{
    Q_OBJECT
public:
    explicit CommandRow(QWidget *parent = nullptr);

    /// The earlier it is added, the longer it stays where room gets short. Call setApart() after all of them.
    void add(QPushButton *button);
    void setApart(QPushButton *button);
    /// Opens the menu of those for which there is no room; hidden where there are none.
    QPushButton *more() const { return m_more; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// How many of the commands, the first ones, fit.
    qsizetype fitting() const;
    int widthOf(qsizetype commands) const;
    void fillMenu();

    QList<QPushButton *> m_commands;
    QPushButton *m_more;
    QMenu *m_menu;
    QPushButton *m_apart = nullptr;
};

} // namespace ui
