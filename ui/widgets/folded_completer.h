#pragma once

#include <QCompleter>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace ui {

/// Offers words while one types, accents and đ ignored: those that begin so first, then those with a word
/// that does.
class FoldedCompleter final : public QCompleter
{
    Q_OBJECT
public:
    /// Belongs to the field.
    explicit FoldedCompleter(QLineEdit *field);

    void setWords(const QStringList &words);
    /// The words offered for this text, best first.
    QStringList offers(const QString &typed) const;

private:
    QStringListModel *m_model;
    QStringList m_words;
    QStringList m_folded;
};

} // namespace ui
