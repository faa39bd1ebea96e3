#include "app/rights/person_words.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct PersonWord
{
    QStringView key;
    QStringView vi;
    QStringView en;
};

constexpr std::array kPersonWords{
    PersonWord{u"title", u"Dữ liệu cá nhân của %1", u"Personal data of %1"},
    PersonWord{u"intro", u"Đây là toàn bộ dữ liệu về %1 mà %2 đang lưu, lập ngày %3.",
               u"This is all that %2 holds about %1, as of %3."},
    PersonWord{u"nothing", u"Không lưu gì.", u"Nothing is stored."},
    PersonWord{u"yes", u"có", u"yes"},
    PersonWord{u"no", u"không", u"no"},
    PersonWord{u"customer", u"Hồ sơ", u"Profile"},
    PersonWord{u"contactPoints", u"Số điện thoại và địa chỉ", u"Numbers and addresses"},
    PersonWord{u"consents", u"Đồng ý và từ chối", u"Consents and refusals"},
    PersonWord{u"interactions", u"Các lần liên hệ", u"Contacts"},
    PersonWord{u"stages", u"Các giai đoạn", u"Stages"},
    PersonWord{u"messages", u"Tin nhắn", u"Messages"},
    PersonWord{u"imports", u"Danh sách đã nhập", u"Lists they came from"},
    PersonWord{u"requests", u"Yêu cầu về dữ liệu cá nhân", u"Requests about personal data"},
    PersonWord{u"number", u"Số", u"Number"},
    PersonWord{u"code", u"Mã", u"Code"},
    PersonWord{u"kind", u"Loại", u"Kind"},
    PersonWord{u"name", u"Họ tên", u"Name"},
    PersonWord{u"givenName", u"Tên gọi", u"Called"},
    PersonWord{u"gender", u"Giới tính", u"Gender"},
    PersonWord{u"honorific", u"Xưng hô", u"Addressed as"},
    PersonWord{u"stage", u"Giai đoạn", u"Stage"},
    PersonWord{u"birthDay", u"Ngày sinh", u"Day of birth"},
    PersonWord{u"birthMonth", u"Tháng sinh", u"Month of birth"},
    PersonWord{u"birthYear", u"Năm sinh", u"Year of birth"},
    PersonWord{u"birthCalendar", u"Theo lịch", u"Calendar of birth"},
    PersonWord{u"birthLeapMonth", u"Tháng nhuận", u"Leap month"},
    PersonWord{u"birthApproximate", u"Ngày áng chừng", u"A guess"},
    PersonWord{u"address", u"Địa chỉ", u"Address"},
    PersonWord{u"province", u"Tỉnh, thành phố", u"Province"},
    PersonWord{u"occupation", u"Nghề nghiệp", u"Occupation"},
    PersonWord{u"tags", u"Nhãn", u"Tags"},
    PersonWord{u"note", u"Ghi chú", u"Note"},
    PersonWord{u"since", u"Là khách từ ngày", u"Customer since"},
    PersonWord{u"createdAt", u"Ghi lần đầu", u"First recorded"},
    PersonWord{u"updatedAt", u"Sửa lần cuối", u"Last changed"},
    PersonWord{u"deleted", u"Đã xóa khỏi danh sách", u"Deleted from the list"},
    PersonWord{u"value", u"Đã ghi", u"As recorded"},
    PersonWord{u"normalized", u"Dạng chuẩn", u"Standard form"},
    PersonWord{u"primary", u"Chính", u"Main one"},
    PersonWord{u"purpose", u"Mục đích", u"Purpose"},
    PersonWord{u"channel", u"Kênh", u"Channel"},
    PersonWord{u"granted", u"Đồng ý", u"Agreed"},
    PersonWord{u"way", u"Cách thể hiện", u"How"},
    PersonWord{u"source", u"Ở đâu", u"Where"},
    PersonWord{u"wording", u"Nội dung", u"What was shown"},
    PersonWord{u"givenOn", u"Ngày nói", u"Given on"},
    PersonWord{u"recordedAt", u"Ghi lúc", u"Recorded at"},
    PersonWord{u"recordedBy", u"Người ghi", u"Recorded by"},
    PersonWord{u"voided", u"Ghi nhầm, không tính", u"Recorded by mistake"},
    PersonWord{u"at", u"Lúc", u"At"},
    PersonWord{u"direction", u"Chiều", u"Direction"},
    PersonWord{u"amount", u"Số tiền", u"Amount"},
    PersonWord{u"score", u"Điểm", u"Score"},
    PersonWord{u"from", u"Từ", u"From"},
    PersonWord{u"to", u"Sang", u"To"},
    PersonWord{u"state", u"Tình trạng", u"State"},
    PersonWord{u"occasion", u"Dịp", u"Occasion"},
    PersonWord{u"dueOn", u"Dự kiến ngày", u"Planned for"},
    PersonWord{u"sentAt", u"Gửi lúc", u"Sent at"},
    PersonWord{u"subject", u"Tiêu đề", u"Subject"},
    PersonWord{u"text", u"Lời", u"Text"},
    PersonWord{u"reason", u"Lý do", u"Reason"},
    PersonWord{u"file", u"Tệp", u"File"},
    PersonWord{u"importedAt", u"Nhập lúc", u"Imported at"},
    PersonWord{u"person", u"cá nhân", u"person"},
    PersonWord{u"company", u"công ty", u"company"},
    PersonWord{u"female", u"nữ", u"female"},
    PersonWord{u"male", u"nam", u"male"},
    PersonWord{u"other", u"khác", u"other"},
    PersonWord{u"awareness", u"biết đến", u"awareness"},
    PersonWord{u"consideration", u"cân nhắc", u"consideration"},
    PersonWord{u"acquisition", u"sắp mua", u"ready to buy"},
    PersonWord{u"experience", u"trải nghiệm", u"experience"},
    PersonWord{u"loyalty", u"gắn bó", u"loyalty"},
    PersonWord{u"solar", u"dương lịch", u"solar"},
    PersonWord{u"lunar", u"âm lịch", u"lunar"},
    PersonWord{u"all", u"mọi kênh", u"any channel"},
    PersonWord{u"store", u"cửa hàng", u"store"},
    PersonWord{u"phone", u"điện thoại", u"phone"},
    PersonWord{u"sms", u"SMS", u"SMS"},
    PersonWord{u"email", u"e-mail", u"e-mail"},
    PersonWord{u"zalo", u"Zalo", u"Zalo"},
    PersonWord{u"facebook", u"Facebook", u"Facebook"},
    PersonWord{u"chat", u"trò chuyện", u"chat"},
    PersonWord{u"social", u"mạng xã hội", u"social media"},
    PersonWord{u"website", u"trang web", u"website"},
    PersonWord{u"care", u"chăm sóc", u"care"},
    PersonWord{u"greeting", u"lời chúc", u"greeting"},
    PersonWord{u"promotion", u"khuyến mãi", u"promotion"},
    PersonWord{u"paper", u"phiếu giấy", u"paper form"},
    PersonWord{u"message", u"tin nhắn", u"message"},
    PersonWord{u"in_person", u"nói trực tiếp", u"in person"},
    PersonWord{u"web", u"mẫu trên trang web", u"web form"},
    PersonWord{u"in", u"khách liên hệ", u"from the customer"},
    PersonWord{u"out", u"cửa hàng liên hệ", u"from the shop"},
    PersonWord{u"visit", u"ghé cửa hàng", u"visit"},
    PersonWord{u"call", u"cuộc gọi", u"call"},
    PersonWord{u"purchase", u"mua hàng", u"purchase"},
    PersonWord{u"question", u"câu hỏi", u"question"},
    PersonWord{u"complaint", u"khiếu nại", u"complaint"},
    PersonWord{u"review", u"đánh giá", u"review"},
    PersonWord{u"comment", u"bình luận", u"comment"},
    PersonWord{u"survey_answer", u"trả lời khảo sát", u"survey answer"},
    PersonWord{u"event", u"sự kiện", u"event"},
    PersonWord{u"referral", u"giới thiệu", u"referral"},
    PersonWord{u"planned", u"dự kiến", u"planned"},
    PersonWord{u"approved", u"đã duyệt", u"approved"},
    PersonWord{u"sending", u"đang gửi", u"sending"},
    PersonWord{u"sent", u"đã gửi", u"sent"},
    PersonWord{u"failed", u"gửi hỏng", u"failed"},
    PersonWord{u"uncertain", u"chưa chắc", u"uncertain"},
    PersonWord{u"skipped", u"bỏ qua", u"skipped"},
    PersonWord{u"cancelled", u"đã hủy", u"cancelled"},
};

} // namespace

QString personWord(QStringView key, QStringView language)
{
    const auto found = std::ranges::find(kPersonWords, key, &PersonWord::key);
    if (found == kPersonWords.end())
        return key.toString();
    return (language == u"en" ? found->en : found->vi).toString();
}

} // namespace app
