#include "ui/widgets/folded_completer.h"

#include "db/core/fold.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {

namespace {
constexpr qsizetype kMost = 8;
}

FoldedCompleter::FoldedCompleter(QLineEdit *field) : QCompleter(field), m_model(new QStringListModel(this))
{
    setModel(m_model);
    setCompletionMode(UnfilteredPopupCompletion); // the model holds what fits already
    setMaxVisibleItems(kMost);
    field->setCompleter(this);
    connect(field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_model->setStringList(offers(text));
        if (m_model->rowCount() == 0)
            popup()->hide();
    });
}

void FoldedCompleter::setWords(const QStringList &words)
{
    m_words = words;
    m_folded.clear();
    for (const QString &word : words)
        m_folded.append(db::fold(word));
}

QStringList FoldedCompleter::offers(const QString &typed) const
{
    const QString wanted = db::fold(typed);
    if (wanted.isEmpty())
        return {};
    QStringList first;
    QStringList then;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_folded.at(i).startsWith(wanted))
            first.append(m_words.at(i));
        else if (m_folded.at(i).contains(u' ' + wanted))
            then.append(m_words.at(i));
    }
    return (first + then).mid(0, kMost);
}

} // namespace ui
