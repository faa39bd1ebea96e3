#pragma once

#include "app/outbox/policy/limit_table.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class Doer;
class FormField;
class LimitEditor;
class ToneLabel;

/// Sets one limit of sending, with the law it comes from beside. What is looser than its default wants a
/// reason, which History keeps.
class LimitDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `limit` is of sendLimits(); the doer outlives the dialog.
    LimitDialog(Doer &doer, const app::SendLimit &limit, const app::SendLimits &limits, QWidget *window);

private:
    void arrange();
    /// Whether what is entered can be taken, and whether it wants a reason.
    void look();
    void save();

    Doer &m_doer;
    const app::SendLimit &m_limit;
    app::SendLimits m_limits; ///< as they stand
    LimitEditor *m_editor;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    ToneLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace ui
