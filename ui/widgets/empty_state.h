#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What a page shows when there is nothing to show: icon, title, one sentence, and the button that starts.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    /// `iconName` as in Icons.
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    /// Words in the language in use; without a button text there is no button.
    void setWords(const QString &title, const QString &sentence, const QString &button = {});
    /// A button before the other, in the accent instead of it, which may be long; it has the keyboard first.
    /// Empty: none.
    void setOffer(const QString &text);

signals:
    void started();
    void offerTaken();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_offer;
};

} // namespace ui
