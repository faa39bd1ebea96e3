#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace ui {

class FlowLayout;
class FoldedCompleter;

/// Tags as chips before the field that takes the next one. Enter or a comma ends a tag; Backspace in the
/// empty field takes the last one back into it. Of very many tags the last ones are shown, and the others on
/// request.
class TagField final : public QWidget
{
    Q_OBJECT
public:
    explicit TagField(QWidget *parent = nullptr);

    /// Also what stands in the field and was not ended yet.
    QStringList tags() const;
    void setTags(const QStringList &tags);
    /// Tags of others, to be offered.
    void setKnown(const QStringList &tags);
    QLineEdit *field() const { return m_field; }
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void end();
    void rebuild();
    void addMoreButton(qsizetype hidden);

    QStringList m_tags;
    qsizetype m_most = 40; ///< so many of them are shown, the last ones
    QList<QWidget *> m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_field;
    FoldedCompleter *m_completer;
};

} // namespace ui
