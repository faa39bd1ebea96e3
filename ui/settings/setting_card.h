#pragma once

#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"

#include <QVariant>

class QGridLayout;

namespace ui {

class ToneLabel;

/// A section of the settings: a title, then lines of a label and what is set.
class SettingCard : public Card
{
    Q_OBJECT
public:
    SettingCard(const QString &objectName, const QString &title);

    /// What is under way and not saved, for the card that is made in its stead in another language.
    virtual QVariant place() const { return {}; }
    virtual void restorePlace(const QVariant &) {}

protected:
    /// A line: `text` beside `field`, whose label it is.
    QLabel *addRow(const QString &text, QWidget *field);
    /// A line with several things beside each other, or below each other where it is narrow.
    QLabel *addRow(const QString &text, const QString &objectName, std::initializer_list<QWidget *> fields);
    /// Quiet words under the line before.
    QLabel *addHint(const QString &objectName);
    /// Words that say what is wrong with the line before; hidden while empty.
    ToneLabel *addProblem();
    /// Something over both columns.
    void addWide(QWidget *widget);

private:
    QGridLayout *m_rows;
};

} // namespace ui
