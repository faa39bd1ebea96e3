#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace ui {

/// One of a few choices, all of them in sight. One stop for Tab; the arrows choose.
class ChoiceRow final : public QWidget
{
    Q_OBJECT
public:
    /// `keys` name the choices; the buttons are called "<key>RadioButton". Side by side, or each on its line.
    ChoiceRow(const QString &objectName, const QStringList &keys, Qt::Orientation orientation,
              QWidget *parent = nullptr);

    /// In the order of the keys.
    void setTexts(const QStringList &texts);
    QString current() const;
    /// Shows a choice; tells nobody.
    void setCurrent(const QString &key);

signals:
    /// The person chose.
    void chosen(const QString &key);

private:
    QStringList m_keys;
    QButtonGroup *m_group;
};

} // namespace ui
