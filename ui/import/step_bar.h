#pragma once

#include <QWidget>

class QButtonGroup;
class QAbstractButton;

namespace ui {

/// The four steps of an import at its top: number and name; those that can be gone to are buttons.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent = nullptr);

    /// Which step is shown, and up to which one can go; both from 0.
    void setState(int current, int reachable);
    QAbstractButton *button(int step) const;

signals:
    void chosen(int step);

private:
    QButtonGroup *m_steps;
};

} // namespace ui
