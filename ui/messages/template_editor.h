#pragma once

#include "app/messages/template_entries.h"
#include "app/messages/template_fix.h"
#include "app/messages/value_census.h"
#include "ui/messages/check_list.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;

namespace ui {

class Chip;
class FieldChip;
class FilterChip;
class KeyHintButton;
class TemplateEdit;

/// Where a template is written: title, what it is for, fields to put in, the text, and what is to be said
/// about it. Knows no file: what was typed goes out by edited().
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
    void setDraftKey(const QString &key);
    /// What everybody's data say about this text; nothing while it is still being counted.
    void setAnswer(const std::optional<app::ValueCensus::Answer> &answer, qint64 counted);
    bool canSave() const { return m_reason.isEmpty(); }
    /// Why it cannot be saved, in words; empty when it can.
    const QString &reason() const { return m_reason; }
    /// Another wording in place of this one; can be taken back in the text.
    void replaceWords(const QString &subject, const QString &body);
    void goToNextProblem();
    void takeFocus();

signals:
    void edited();
    void channelAsked(db::Channel channel);
    /// A text for a channel that this matter has none for.
    void addChannelAsked(db::Channel channel);
    void saveAsked();
    void discardAsked();
    void duplicateAsked();
    void archiveAsked();
    void versionsAsked();
    /// Who lacks a value.
    void customersAsked(const QString &title, const QList<db::CustomerId> &ids);
    void stopCountingAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead();
    void buildFields();
    void buildFoot();
    void fillChannels(const app::TemplateEntry &entry);
    void fillDeeds();
    void change();
    void check();
    QList<Check> courtesyChecks() const;
    QList<Check> dataChecks() const;
    QList<Check> smsChecks() const;
    Check checkOf(const app::Finding &finding) const;
    void apply(const app::TemplateFix &fix);
    void insert(app::Variable variable);
    void showChips();

    db::Template m_text;
    QString m_draftKey;
    QString m_reason;
    app::TemplateLibrary m_library;
    app::TemplateEntry m_entry;
    QList<app::Finding> m_findings;
    std::optional<app::ValueCensus::Answer> m_answer;
    qint64 m_counted = 0;
    bool m_opening = false;

    QLineEdit *m_title;
    Chip *m_audience;
    FilterChip *m_purpose;
    QMenu *m_purposes;
    Chip *m_occasion;
    QHBoxLayout *m_channels;
    TemplateEdit *m_subject;
    QLabel *m_subjectLabel;
    TemplateEdit *m_body;
    TemplateEdit *m_typed; ///< the one that had the keyboard last
    QLabel *m_checksLabel;
    CheckList *m_checks;
    QTimer *m_soon;
    KeyHintButton *m_save;
    QPushButton *m_discard;
    FilterChip *m_version;
    FilterChip *m_deeds;
    QMenu *m_deedsMenu;
};

} // namespace ui
