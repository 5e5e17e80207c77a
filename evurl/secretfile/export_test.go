package secretfile

var (
	CreateBy    = createBy
	Judge       = judge
	JudgeFolder = judgeFolder
	CannotOpen  = cannotOpen
)
