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
    explicit SettingCard(const QString &objectName, QWidget *parent = nullptr);

protected:
    /// A line; the label's buddy is `field`.
    QLabel *addRow(QWidget *field);
    /// Quiet words under the line before.
    QLabel *addHint();
    /// Words that say what is wrong with the line before; hidden while empty.
    QLabel *addProblem();
    /// Something over both columns.
    void addWide(QWidget *widget);
    void setTitle(const QString &title);
    /// Shows or hides a problem.
    static void tell(QLabel *problem, const QString &text);
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title;
    QGridLayout *m_rows;
};

} // namespace ui
