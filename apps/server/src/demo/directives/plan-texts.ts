/** Invented plans in the form of real ones; bodies, numbers and signers do not exist. */
export const townPlan = `THỊ ỦY MINH AN
*
Số 112-KH/TU
Minh An, ngày 20 tháng 6 năm 2024
KẾ HOẠCH
nâng cao chất lượng phổ cập giáo dục, xóa mù chữ giai đoạn 2024 - 2030
Thực hiện Chỉ thị số 29-CT/TW, ngày 05/01/2024 của Bộ Chính trị, Ban Thường vụ Thị ủy ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mọi cấp ủy, chính quyền, đoàn thể và gia đình cùng lo việc học của trẻ em và người lớn chưa biết chữ.
2. Làm thật, số liệu thật; thường xuyên kiểm tra, kịp thời gỡ khó cho cơ sở.
II. NHIỆM VỤ, GIẢI PHÁP
1. Phổ biến, quán triệt nội dung phổ cập giáo dục, xóa mù chữ đến cán bộ, đảng viên và Nhân dân bằng nhiều hình thức; biểu dương những thôn, tổ làm tốt.
- Triển khai thực hiện:
+ Ban Tuyên giáo Thị ủy hướng dẫn nội dung, biên soạn tài liệu.
+ UBND thị xã, Mặt trận, các tổ chức chính trị - xã hội thị xã và các cấp ủy cơ sở lãnh đạo thực hiện.
- Thời gian thực hiện: Hoàn thành trong Quý IV/2024 và thực hiện thường xuyên.
2. Giữ vững kết quả phổ cập ở từng xã, phường; nắm chắc từng em chưa ra lớp, từng người chưa biết chữ.
- Triển khai thực hiện:
+ UBND thị xã chỉ đạo thực hiện.
+ Chi bộ các trường học và đảng ủy các phường, xã lãnh đạo thực hiện.
- Thời gian thực hiện: Thường xuyên.
3. Sắp xếp mạng lưới trường, bố trí đủ giáo viên theo định mức.
- Triển khai thực hiện:
+ UBND thị xã chủ trì thực hiện.
- Thời gian thực hiện: Hoàn thành trước ngày 31/12/2025.
III. TỔ CHỨC THỰC HIỆN
1. Mặt trận và các tổ chức chính trị - xã hội thị xã giám sát, phản biện xã hội việc thực hiện Kế hoạch này.
2. Các đồng chí Thị ủy viên kiểm tra việc thực hiện ở địa phương được phân công phụ trách.
3. Giao Ban Tuyên giáo Thị ủy chủ trì, phối hợp với Văn phòng Thị ủy theo dõi, đôn đốc; định kỳ 6 tháng báo cáo Ban Thường vụ Thị ủy.
Nơi nhận:
- Thường trực Tỉnh ủy,
- Các cấp ủy cơ sở,
- Lưu Văn phòng Thị ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nông Văn Minh Họa`

export const provincePlan = `TỈNH ỦY MINH HỌA
*
Số 31-KH/TU
Minh Họa, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
phổ cập giáo dục, giáo dục bắt buộc và xóa mù chữ năm 2026
Thực hiện Chỉ thị số 29-CT/TW, ngày 05/01/2024 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành kế hoạch như sau:
I. MỤC TIÊU
1. Các xã, phường đạt và giữ chuẩn phổ cập giáo dục, xóa mù chữ.
II. NHIỆM VỤ
1. Xây dựng kế hoạch thực hiện ở từng xã, phường. Đơn vị chủ trì: đảng ủy các xã, phường. Thời gian: trước ngày 31/3/2026.
2. Nâng tỷ lệ người từ 15 đến 60 tuổi biết chữ mức độ 2. Đơn vị chủ trì: UBND các xã, phường. Thời gian: đến hết năm 2026.
3. Huy động học sinh bỏ học trở lại lớp. Đơn vị chủ trì: UBND các xã, phường. Đơn vị phối hợp: Mặt trận Tổ quốc các xã, phường. Thời gian: thường xuyên.
4. Theo dõi, kiểm tra, tổng hợp kết quả. Đơn vị chủ trì: Ban Tuyên giáo và Dân vận Tỉnh ủy. Thời gian: trước ngày 15/12/2026.
Nơi nhận:
- Đảng ủy các xã, phường,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lương Thị Giả Định`

export const wardPlan = `ĐẢNG ỦY PHƯỜNG AN HÒA
*
Số 09-KH/ĐU
An Hòa, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
phổ cập giáo dục, xóa mù chữ trên địa bàn phường năm 2026
Thực hiện Kế hoạch số 31-KH/TU, ngày 15/01/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy phường An Hòa ban hành kế hoạch như sau:
I. MỤC TIÊU
1. Đạt phổ cập giáo dục trung học cơ sở mức độ 3.
II. NHIỆM VỤ, GIẢI PHÁP
1. Tuyên truyền trên loa truyền thanh, mạng xã hội và tại cuộc họp tổ dân phố.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội
- Đơn vị phối hợp: Đoàn Thanh niên phường
- Thời gian thực hiện: Hoàn thành trong tháng 4/2026 và thực hiện thường xuyên.
2. Vận động người từ 15 đến 18 tuổi đang nghỉ học vào lớp 10, học nghề hoặc giáo dục thường xuyên.
- Đơn vị chủ trì: Trường THCS An Hòa
- Đơn vị phối hợp: Hội Liên hiệp Phụ nữ phường, các tổ dân phố
- Thời gian thực hiện: trước ngày 30/9/2026.
- Sản phẩm: danh sách từng em và nơi học
3. Mở lớp xóa mù chữ cho người chưa biết chữ mức độ 2.
- Đơn vị chủ trì: Trung tâm học tập cộng đồng phường
- Theo dõi, giám sát: Ủy ban Mặt trận Tổ quốc Việt Nam phường
- Thời gian thực hiện: Quý IV/2026.
4. Rà soát, cập nhật hồ sơ từng hộ trước thời điểm 30/9.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội
- Thời gian thực hiện: trước ngày 05/10/2026.
- Sản phẩm: số liệu điều tra đủ và đúng
5. Duy trì phổ cập giáo dục tiểu học mức độ 3.
- Đơn vị chủ trì: Trường Tiểu học An Hòa
- Thời gian thực hiện: thường xuyên.
III. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân phường bố trí kinh phí; hoàn thành trước ngày 30/6/2026.
2. Giao Ban Xây dựng Đảng theo dõi, đôn đốc, báo cáo hằng quý.
Nơi nhận:
- Ban Thường vụ Tỉnh ủy,
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Hoàng Thị Ví Dụ`

export const otherWardPlan = `ĐẢNG ỦY PHƯỜNG MINH TÂN
*
Số 12-KH/ĐU
Minh Tân, ngày 20 tháng 3 năm 2026
KẾ HOẠCH
phổ cập giáo dục, xóa mù chữ năm 2026
Thực hiện Kế hoạch số 31-KH/TU, ngày 15/01/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy phường Minh Tân ban hành kế hoạch như sau:
II. NHIỆM VỤ
1. Giữ vững kết quả phổ cập các cấp. Đơn vị chủ trì: UBND phường Minh Tân. Thời gian: thường xuyên.
2. Rà người chưa biết chữ mức độ 2 ở từng tổ. Đơn vị chủ trì: Phòng Văn hóa - Xã hội. Thời gian: trước ngày 31/8/2026.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Triệu Văn Thí Dụ`
