#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

/// Asks which tag to add, or to remove; offers the known ones while one types.
class TagQuestion final : public QDialog
{
    Q_OBJECT
public:
    enum class For
    {
        Adding,
        Removing
    };
    TagQuestion(For purpose, int customers, const QStringList &known, QWidget *parent);

signals:
    void answered(const QString &tag);

private:
    QLineEdit *m_field;
    QPushButton *m_yes;
};

} // namespace ui
