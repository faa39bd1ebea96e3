#pragma once

#include <QDialog>

class QScrollArea;

namespace ui {

class Actions;

/// Every key of the desk in one overview: those that work anywhere, then those of each page opened so far.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(const Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();

    const Actions &m_actions;
    QScrollArea *m_scroll;
};

} // namespace ui
