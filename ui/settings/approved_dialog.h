#pragma once

#include "app/outbox/accounts/approved_choices.h"
#include "app/outbox/accounts/approved_template.h"
#include "ui/shell/loader.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class Doer;
class FormField;
class ToneLabel;

/// Says which template that Zalo has approved stands for each of ours, and what fills its parameters.
class ApprovedDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The doer outlives the dialog.
    ApprovedDialog(Doer &doer, db::SendingAccountId account, QWidget *window);

private:
    void arrange();
    void showChoices(const app::ApprovedChoices &choices);
    /// Null: there is no template.
    const db::Template *current() const;
    void showCurrent();
    /// What is entered; its `id` is empty where it is to be sent by hand. Nothing: a line is no parameter.
    std::optional<app::ApprovedTemplate> entered() const;
    void save();

    Doer &m_doer;
    app::ApprovedChoices m_choices;
    QListWidget *m_list;
    QLineEdit *m_id;
    QPlainTextEdit *m_parameters;
    FormField *m_parametersField = nullptr;
    ToneLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_close;
    Loader<app::ApprovedChoices> m_loader;
};

} // namespace ui
