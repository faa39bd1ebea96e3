#pragma once

#include "app/customers/customer_draft.h"

#include <functional>
#include <optional>

namespace ui {

class Doer;
class DraftKeeper;
class UndoHistory;
struct EditedCustomer;

/// What is typed in the editor, kept beside the shop until it is saved or thrown away, and given back where
/// throwing it away is undone.
class EditorDraft final
{
public:
    /// All outlive this object.
    struct Needs
    {
        Doer &doer;
        UndoHistory &undo;
        DraftKeeper &keeper;
        std::function<void(db::CustomerId id, const std::optional<app::CustomerDraft> &draft)> goOn;
    };
    explicit EditorDraft(const Needs &needs) : m_needs(needs) {}

    /// Nothing is kept where no word is typed.
    void keep(const EditedCustomer &edited, const app::CustomerDraft &draft);
    void forget(const EditedCustomer &edited);
    /// What waits to be written is given up: the transaction of a save takes away what the file has.
    void drop(const EditedCustomer &edited);
    /// What was typed just now is written.
    void flush();
    /// It was thrown away, which can be undone: then editing goes on with it.
    void offerBack(db::CustomerId id, const app::CustomerDraft &thrown);

private:
    Needs m_needs;
};

} // namespace ui
