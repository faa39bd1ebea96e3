#pragma once

#include "db/core/words.h"

#include <QImage>
#include <QMap>
#include <QWidget>

namespace ui {

/// A message in the shape its channel gives it: a bubble in a chat, an SMS on a phone, a letter with its
/// subject. As wide as there is room, as high as the words need.
class PreviewCanvas final : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        db::Channel channel = db::Channel::Zalo;
        QString when = {};    ///< "Zalo · Saturday 08:30"
        QString from = {};    ///< the shop's name, over a letter
        QString subject = {}; ///< e-mail only
        QString text = {};
        QString empty = {};                  ///< in place of it all, when there is nothing to show
        QMap<QString, QImage> pictures = {}; ///< by their names, as the text has them
        QString files = {};                  ///< what is attached, in words
    };
    explicit PreviewCanvas(QWidget *parent = nullptr);

    void show(const Words &words);
    const Words &words() const { return m_words; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Of the line over the message, which may take two.
    int whenHeight(int width) const;

    Words m_words;
};

} // namespace ui
