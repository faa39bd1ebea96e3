#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace ui {

/// One of a few choices, all of them in sight: in a row, or in several where it is narrow. One stop for Tab;
/// the arrows choose.
class ChoiceRow final : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString key;
        QString text;
    };
    /// The buttons are called "<key>RadioButton".
    ChoiceRow(const QString &objectName, const QList<Choice> &choices);

    QStringList keys() const { return m_keys; }
    QString current() const;
    /// Shows a choice without a signal; none of these: no choice.
    void setCurrent(const QString &key);

signals:
    /// The person chose.
    void chosen(const QString &key);

private:
    QStringList m_keys;
    QButtonGroup *m_group;
};

} // namespace ui
