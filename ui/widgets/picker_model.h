#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>

#include <optional>

namespace ui {

/// One thing to choose.
struct Pick
{
    QString key;                 ///< stable; what chosen() names it by
    QString text;                ///< in the language in use
    std::optional<qint64> count; ///< of what it stands for, where that is known
};

/// What a PickerPopup lists: the choices that fit what is typed, without regard to accents and case, those
/// first that begin with it. With nothing typed: a short list in its order; of a long one those that were
/// chosen when it was opened, then the others, but no choice without a customer.
class PickerModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        CountRole = Qt::UserRole + 1 ///< as it is shown; empty where it is not known
    };
    /// So many are seen at once; of more, those without a customer are listed only when typed.
    static constexpr int kSeenAtOnce = 8;
    using QAbstractListModel::QAbstractListModel;

    /// Without ticks nothing tells the eye or a screen reader of a state.
    void setTicks(bool ticks) { m_ticks = ticks; }
    void setPicks(const QList<Pick> &picks);
    const QList<Pick> &picks() const { return m_picks; }
    /// Keys that are no choices are kept, and named by chosen().
    void setChosen(const QStringList &keys);
    /// In the order of the choices.
    QStringList chosen() const;
    void toggle(int row);
    /// Chooses this one alone.
    void chooseOnly(int row);
    void clear();
    /// Those that fit; an empty text shows all.
    void find(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void list();
    /// Not all are seen at once.
    bool isLong() const { return m_picks.size() > kSeenAtOnce; }
    /// Counted, without a customer, and not chosen.
    bool isEmptyChoice(qsizetype pick) const;

    QList<Pick> m_picks;
    QStringList m_folded; ///< of each text
    QSet<QString> m_chosen;
    QSet<QString> m_atTop; ///< chosen when it was opened: what is ticked then stays where it is
    QString m_typed;       ///< folded
    QList<qsizetype> m_shown;
    bool m_ticks = true;
};

} // namespace ui
