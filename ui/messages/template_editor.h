#pragma once

#include "app/messages/template_entries.h"
#include "ui/messages/template_checks.h"

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

class FilesPanel;
class KeyHintButton;
class PlainScrollArea;
class TemplateEdit;
class TemplateHead;

/// Where a template is written: its head, fields to put in, the text, and what is to be said about it. Knows
/// no file: what was typed goes out by edited().
class TemplateEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    /// One text of an entry. With the same text as before, cursor and undo stay.
    void open(const app::TemplateEntry &entry, qsizetype index, const app::TemplateLibrary &library);
    /// As it stands now, with what was typed.
    const db::Template &text() const { return m_text; }
    const QString &draftKey() const { return m_draftKey; }
    /// What stands above the text, of the same text as it is now; what is typed stays.
    void showHead(const app::TemplateEntry &entry, qsizetype index, const app::TemplateLibrary &library);
    void setDraftKey(const QString &key);
    /// What everybody's data say about this text; nothing while it is still being counted.
    void setAnswer(const std::optional<app::ValueCensus::Answer> &answer, qint64 counted);
    /// Why it cannot be saved, in words; empty when it can.
    const QString &reason() const { return m_reason; }
    /// Another wording in place of this one; can be taken back in the text.
    void replaceWords(const QString &subject, const QString &body);
    /// The files of the text, as they are now.
    void setFiles(const QList<db::TemplateFile> &files);
    /// Where the cursor is.
    void insertPicture(const QString &name);
    void goToNextProblem();
    void takeFocus();
    FilesPanel *files() const { return m_files; }
    TemplateHead *head() const { return m_head; }

signals:
    void edited();
    void saveAsked();
    void discardAsked();
    /// Who lacks a value.
    void customersAsked(const QString &title, const QList<db::CustomerId> &ids);
    void stopCountingAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *fieldRow();
    void change();
    void check();
    void mend(const app::TemplateFix &fix);
    void insert(app::Variable variable);
    void showButtons();

    db::Template m_text;
    const app::TemplateLibrary *m_library = nullptr; ///< none before the first text; outlives the editor
    QString m_draftKey;
    QString m_reason;
    TemplateChecks::Data m_data;
    bool m_opening = false;

    TemplateHead *m_head;
    TemplateEdit *m_subject;
    QLabel *m_subjectLabel;
    TemplateEdit *m_body;
    TemplateEdit *m_typed; ///< the one that had the keyboard last
    FilesPanel *m_files;
    QLabel *m_checksLabel;
    CheckList *m_checks;
    PlainScrollArea *m_checksArea;
    QTimer *m_soon;
    KeyHintButton *m_save;
    QPushButton *m_discard;
};

} // namespace ui
