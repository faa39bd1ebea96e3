#pragma once

#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;

namespace ui {

/// A section of the settings: a title, then lines of a label and what is set.
class SettingCard : public Card
{
    Q_OBJECT
public:
    SettingCard(const QString &objectName, const QString &title, QWidget *parent = nullptr);

protected:
    /// A line: `text` beside `field`, whose label it is.
    QLabel *addRow(const QString &text, QWidget *field);
    /// Quiet words under the line before.
    QLabel *addHint();
    /// Words that say what is wrong with the line before; hidden while empty.
    QLabel *addProblem();
    /// Something over both columns.
    void addWide(QWidget *widget);
    /// Shows or hides a problem.
    static void tell(QLabel *problem, const QString &text);

private:
    QGridLayout *m_rows;
};

} // namespace ui
