#pragma once

#include "ui/customers/profile_facts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

/// Facts in two columns, caption over value. Values can be selected and copied.
class FactGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    /// The values the keyboard can go to, in reading order.
    QList<QWidget *> keyboardStops() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Cell
    {
        QWidget *box;
        QLabel *caption;
        QLabel *value;
    };
    const Cell &cell(qsizetype index);

    QGridLayout *m_grid;
    QList<Cell> m_cells; // used again for the next customer
    QList<Fact> m_facts;
};

} // namespace ui
