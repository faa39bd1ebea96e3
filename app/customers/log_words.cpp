#include "app/customers/log_words.h"

#include <array>

namespace app {

namespace {

using Kind = db::InteractionKind;

constexpr std::array kKinds{
    LogKind{u"khach hang goi|khach goi|goi den|goi toi|called us|called in", Kind::Call, db::Direction::In},
    LogKind{u"khach mua|dat hang|dat mua|mua hang|mua|bought|buy|purchased|purchase|ordered|order",
            Kind::Purchase,
            {}},
    LogKind{u"khach ghe|ghe tham|ghe|den cua hang|visited|visit|came by|came", Kind::Visit, {}},
    LogKind{u"khach hoi|hoi|asked|asks|ask|question", Kind::Question, {}},
    LogKind{u"khach nhan tin|khach nhan|wrote to us", Kind::Message, db::Direction::In},
    LogKind{u"goi dien|goi|called|phoned|call", Kind::Call, {}},
    LogKind{u"goi hang", Kind::Purchase, {}, true},
    LogKind{u"nhan tin|nhan|message|messaged|texted|wrote", Kind::Message, {}},
    LogKind{u"khieu nai|phan nan|than phien|che|complained|complains|complaint", Kind::Complaint, {}},
    LogKind{u"danh gia|reviewed|review|rated", Kind::Review, {}},
    LogKind{u"khao sat|survey", Kind::SurveyAnswer, {}},
    LogKind{u"binh luan|commented|comment", Kind::Comment, {}},
    LogKind{u"su kien|du su kien|event", Kind::Event, {}},
    LogKind{u"gioi thieu|referred|referral|recommended", Kind::Referral, {}},
};

constexpr std::array kChannels{
    std::pair{QStringView(u"cua hang"), db::Channel::Store},
    std::pair{QStringView(u"tai quay"), db::Channel::Store},
    std::pair{QStringView(u"dien thoai"), db::Channel::Phone},
    std::pair{QStringView(u"tin nhan"), db::Channel::Sms},
    std::pair{QStringView(u"store"), db::Channel::Store},
    std::pair{QStringView(u"phone"), db::Channel::Phone},
    std::pair{QStringView(u"sms"), db::Channel::Sms},
    std::pair{QStringView(u"e-mail"), db::Channel::Email},
    std::pair{QStringView(u"email"), db::Channel::Email},
    std::pair{QStringView(u"mail"), db::Channel::Email},
    std::pair{QStringView(u"zalo"), db::Channel::Zalo},
    std::pair{QStringView(u"facebook"), db::Channel::Facebook},
    std::pair{QStringView(u"fb"), db::Channel::Facebook},
    std::pair{QStringView(u"messenger"), db::Channel::Facebook},
    std::pair{QStringView(u"chat"), db::Channel::Chat},
    std::pair{QStringView(u"website"), db::Channel::Website},
    std::pair{QStringView(u"web"), db::Channel::Website},
    std::pair{QStringView(u"tiktok"), db::Channel::Social},
    std::pair{QStringView(u"instagram"), db::Channel::Social},
};

constexpr std::array kDays{
    std::pair{QStringView(u"hom nay"), 0},   std::pair{QStringView(u"sang nay"), 0},
    std::pair{QStringView(u"trua nay"), 0},  std::pair{QStringView(u"chieu nay"), 0},
    std::pair{QStringView(u"toi nay"), 0},   std::pair{QStringView(u"hom qua"), -1},
    std::pair{QStringView(u"toi qua"), -1},  std::pair{QStringView(u"chieu qua"), -1},
    std::pair{QStringView(u"sang qua"), -1}, std::pair{QStringView(u"hom kia"), -2},
    std::pair{QStringView(u"today"), 0},     std::pair{QStringView(u"yesterday"), -1},
};

} // namespace

std::span<const LogKind> logKinds()
{
    return kKinds;
}

std::span<const std::pair<QStringView, db::Channel>> logChannels()
{
    return kChannels;
}

std::span<const std::pair<QStringView, int>> logDays()
{
    return kDays;
}

DefaultChannel defaultChannelFor(db::InteractionKind kind)
{
    switch (kind) {
    case Kind::Call:
        return {db::Channel::Phone, db::Direction::Out};
    case Kind::Message:
        return {db::Channel::Zalo, db::Direction::Out};
    case Kind::Review:
    case Kind::SurveyAnswer:
        return {db::Channel::Website, db::Direction::In};
    case Kind::Comment:
        return {db::Channel::Social, db::Direction::In};
    default:
        return {};
    }
}

} // namespace app
