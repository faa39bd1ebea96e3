#pragma once

#include "ui/customers/filter_words.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/picker_model.h"

namespace ui {

class PickerPopup;

/// A chip that says what is chosen of many, and opens a menu to tick them in.
class PickChip final : public QObject
{
    Q_OBJECT
public:
    /// Makes the chip, a child of the parent.
    PickChip(words::Chosen what, const QString &name, QWidget *parent);

    FilterChip *chip() const { return m_chip; }
    /// What is chosen from, as a person calls it: "Province".
    void setKind(const QString &kind);
    const QString &kind() const { return m_kind; }
    /// With counts where they are known.
    void setPicks(const QList<Pick> &picks);
    /// `keys`, and what they are called on the chip.
    void setChosen(const QStringList &keys, const QStringList &words);
    void openUnder(const QWidget *anchor);

signals:
    void chosen(const QStringList &keys);

private:
    words::Chosen m_what;
    QString m_kind;
    FilterChip *m_chip;
    PickerPopup *m_popup;
};

/// The words of a chip of which these are chosen; without any, what it is for.
void sayChosen(FilterChip &chip, words::Chosen what, const QString &kind, const QStringList &chosen);

} // namespace ui
