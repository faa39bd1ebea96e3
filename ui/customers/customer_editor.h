#pragma once

#include "ui/customers/edited_customer.h"
#include "ui/customers/editor_draft.h"
#include "ui/shell/loader.h"
#include "ui/widgets/card.h"

namespace app {
class Desk;
}

namespace ui {

class CustomerForm;
class Doer;
class DuplicateLoader;
class EditorFrame;

/// A customer being created or changed, in the place of the profile. Ctrl+S or Ctrl+Enter saves, Esc throws
/// away; what is typed is kept until one of them.
class CustomerEditor final : public Card
{
    Q_OBJECT
public:
    using Needs = EditorDraft::Needs;
    explicit CustomerEditor(const Needs &needs, QWidget *parent = nullptr);

    /// A customer, or a new one with the words that were searched for. What was typed earlier comes back;
    /// with a draft, that is what is typed.
    void start(db::CustomerId id, const QString &searched = {},
               const std::optional<app::CustomerDraft> &draft = std::nullopt);
    bool isOpen() const { return m_open; }
    /// Who is edited; no id: a new customer.
    db::CustomerId edited() const { return m_edited.id; }
    bool hasUnsaved() const;
    /// What is typed, if it is not what is saved.
    std::optional<app::CustomerDraft> unsaved() const;
    bool isSaving() const { return m_saving; }
    QString title() const;
    void save();
    /// Throws away what was typed, and can be taken back.
    void cancel();
    /// Goes away and keeps the draft.
    void leave()
    {
        if (m_open)
            finish();
    }

signals:
    void opened();
    void closed();
    void saved(const app::SaveOutcome &outcome);
    /// Show another customer, who may be the same.
    void customerAsked(db::CustomerId id);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void take(db::CustomerId id, const app::EditorStart &start, const QString &searched,
              const std::optional<app::CustomerDraft> &draft);
    void look();
    void write(bool bringBack);
    void answer(const app::SaveOutcome &outcome);
    void takeTheirs(app::CustomerField field, const db::Customer &theirs);
    void discardDraft();
    /// What is to be known before it is saved.
    void showLines();
    void finish();

    Doer &m_doer;
    app::Desk &m_desk;
    EditorDraft m_draft;
    bool m_open = false;
    bool m_saving = false;
    Loader<app::EditorStart> m_starting;
    DuplicateLoader *m_duplicates;
    EditedCustomer m_edited;
    CustomerForm *m_form;
    EditorFrame *m_frame;
};

} // namespace ui
