#pragma once

#include "app/rights/request_commands.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class DateField;

/// Asks for a new request about personal data, and says by when it is due.
class RequestQuestion final : public QDialog
{
    Q_OBJECT
public:
    /// Of a customer, whose name it is; no id: of anyone, whose name is typed.
    RequestQuestion(std::optional<db::CustomerId> customer, const QString &name, QDate today,
                    QWidget *parent);

signals:
    void answered(const app::AddRequest &command);

private:
    app::AddRequest command() const;
    void look();

    std::optional<db::CustomerId> m_customer;
    QLineEdit *m_name;
    QComboBox *m_right;
    QComboBox *m_channel;
    DateField *m_received;
    QCheckBox *m_thirdParty;
    QLineEdit *m_note;
    QLabel *m_due;
    QPushButton *m_yes;
};

} // namespace ui
