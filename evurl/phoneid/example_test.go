package phoneid_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// A request is checked before it is sent. Encode writes it.
func ExampleCreateRequest() {
	request := phoneid.CreateRequest{
		MerchantID:       "02200013919FB4",
		ConsentID:        "9783471AFDB69NH34",
		ConsentTimeStamp: time.Date(2020, 8, 20, 12, 0, 57, 0, time.UTC),
		ConsumerMDN:      "4085040458",
		CorrelationID:    "244464DFCB537E56",
	}
	fmt.Println(request.Validate())
	request.ConsumerMDN = "+14085040458"
	fmt.Println(request.Validate())
	body, err := phoneid.Encode(request)
	fmt.Println(string(body), err)
	// Output:
	// consumerMdn is not an E.164 number: + and 7 to 15 digits
	// <nil>
	// {"merchantId":"02200013919FB4","consentId":"9783471AFDB69NH34","consentTimeStamp":"2020-08-20T12:00:57+00:00","consumerMdn":"+14085040458","correlationId":"244464DFCB537E56"} <nil>
}

// A failure is an error that carries the code. What the platform says besides
// may quote the number, and goes through Scrub to a log.
func ExampleFailure() {
	_, err := phoneid.ParseCreated([]byte(`{"error":{"referenceId":"20221202163744M1","code":"-5003","description":"bad consumerMdn +1 408-504-0458"}}`))
	var failure *phoneid.Failure
	if errors.As(err, &failure) {
		fmt.Println(failure)
		fmt.Println(errors.Is(err, phoneid.CodeParameter), failure.ReferenceID)
		fmt.Println(phoneid.Scrub(failure.Description))
	}
	// Output:
	// -5003: a required parameter is missing: fix the request
	// true 20221202163744M1
	// bad consumerMdn +*****
}

// The table says what to do next. A code that is not in it counts as failed.
func ExampleTable_Lookup() {
	table := phoneid.Codes()
	for _, code := range []phoneid.Code{"-5016", "-31", "-40", "-77"} {
		info, known := table.Lookup(code)
		switch {
		case info.Retry:
			fmt.Println(code, "→ ask again")
		case info.Failover, !known:
			fmt.Println(code, "→ verify the number by another method")
		default:
			fmt.Println(code, "→ stop")
		}
	}
	// Output:
	// 5016: the device is not done yet → ask again
	// -31: carrier not supported, or wifi → verify the number by another method
	// -40: the carrier says that the number is invalid → stop
	// 77: a code that is not known → verify the number by another method
}

// Which codes are charged your contract says.
func ExampleTable_SetBilling() {
	table := phoneid.Codes()
	table.SetBilling(phoneid.CodeSuccess, phoneid.Billed)
	info, _ := table.Lookup("0")
	fmt.Println(info.Billable == phoneid.Billed)
	// Output: true
}

// Only a score of exactly 10, in the answer to this request, is a match.
func ExampleResult_Matched() {
	request := phoneid.ResultRequest{
		MerchantID: "02200013919FB4", CorrelationID: "984681AFDB698C67",
		AssociationKey: "244464DFCB537E56", ConsumerMDN: "+14085040458",
	}
	result, err := phoneid.ParseResult([]byte(`{"results":{"correlationId":"984681AFDB698C67","phoneIdResult":{"matchScores":{"mdnMatchScore":"10"}}}}`))
	fmt.Println(result.Matched(request), err)
	request.CorrelationID = "another-request"
	fmt.Println(result.Matched(request))
	// Output:
	// true <nil>
	// false
}

// What a log may have of a request.
func ExampleMaskNumber() {
	fmt.Println(phoneid.MaskNumber("+14085040458"), phoneid.MaskID("244464DFCB537E56"))
	// Output: +1********58 2444…
}
