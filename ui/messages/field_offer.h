#pragma once

#include "app/messages/variables.h"

#include <QPointer>

#include <functional>
#include <optional>

class QKeyEvent;
class QTextCursor;
class QTextEdit;

namespace ui {

class VariablePopup;

/// The variables offered while a field is being typed in a text, and the keys that choose among them.
class FieldOffer final
{
public:
    using Picked = std::function<void(app::Variable)>;

    /// The text outlives this object. `picked` puts a variable in place of what was typed of it.
    FieldOffer(QTextEdit &edit, Picked picked) : m_edit(edit), m_picked(std::move(picked)) {}
    ~FieldOffer();
    Q_DISABLE_COPY_MOVE(FieldOffer)

    bool isOpen() const;
    void hide();
    /// Those that fit the field being typed; without one, none.
    void follow(const QString &language);
    /// All, also where no field is being typed.
    void open(const QString &language);
    /// A key that moves in it, chooses or closes it; false: it is the text's.
    bool takeKey(const QKeyEvent &event);

    /// What was typed after "{{" on this line, up to the cursor; nothing outside of a field being typed.
    static std::optional<QString> typedField(const QTextCursor &cursor);

private:
    void offer(const QString &typed, const QString &language);

    QTextEdit &m_edit;
    Picked m_picked;
    QPointer<VariablePopup> m_popup;
};

} // namespace ui
