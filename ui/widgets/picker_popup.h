#pragma once

#include "ui/widgets/picker_model.h"

#include "ui/widgets/popup_frame.h"

class QListView;
class QPushButton;

namespace ui {

class SearchField;

/// A menu of many choices: a field to type in where there are more than a few, a list no higher than ten
/// rows. One choice acts at once and closes it; several have a check mark and are ticked one after the other
/// until Esc or a click beside it. Typing narrows the list, Up, Down, PageUp and PageDown move while typing,
/// Enter chooses or ticks, and so does Space in the list or right after one of these keys; else it is typed.
/// "Clear" takes all ticks away.
///
///     auto *provinces = new PickerPopup(PickerPopup::Choice::Several, chip);
///     provinces->setAccessibleName(tr("Province"));
///     provinces->setPicks(picks);
///     connect(chip, &FilterChip::clicked, provinces, [=] { provinces->openUnder(chip); });
///     connect(provinces, &PickerPopup::chosen, this, [=](const QStringList &keys) { .. });
class PickerPopup final : public PopupFrame
{
    Q_OBJECT
public:
    enum class Choice
    {
        One,
        Several
    };
    explicit PickerPopup(Choice choice, QWidget *parent);

    /// May come again while it is open, as with counts that are read later.
    void setPicks(const QList<Pick> &picks);
    void setChosen(const QStringList &keys);
    QStringList keys() const { return m_model->chosen(); }
    /// Under this widget, or over it where there is more room.
    void openUnder(const QWidget *anchor);

signals:
    /// By the person: the keys of all that are chosen now.
    void chosen(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(const QModelIndex &index);
    void clear();
    bool press(int key);
    void setCurrent(int row);
    /// By a key: Space ticks from now on.
    void moveTo(int row);
    /// How high the list is for what it may show.
    int listHeight() const;
    void showState();

    Choice m_choice;
    PickerModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    QWidget *m_nothing;
    QPushButton *m_clear;
    bool m_moved = false; ///< the last key went to a row: Space means the row, and not the words typed
};

} // namespace ui
